"""Trains the tagger's network on what prepare.ts wrote, on the processor: python3 train.py FOLDER SEED [name=value ...]

Leaves FOLDER/weights-SEED.f32 and .json with the weights as 32-bit floats, and prints a log.
Needs Debian's python3-torch and python3-numpy.
"""

import json
import os
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from network import FEATURES, FIRST, FOLDER, KNOWN, SHAPE, TAGS, TYPES, Tagger, Texts, read_vectors, words_of

SEED = int(sys.argv[2])
OPTIONS = {
    "steps": 5500, "tokens": 3000, "rate": 0.004, "threads": 1, "dropout": 0.15, "unknown": 0.2, "unplaced": 0.08,
    "unlisted": 0.2, "reaches": "1,2,4", "name": "weights", "width": 96, "taught": 0, "trust": 0.8, "tail": 0.25,
    "mix": "tweets=.11,english=.12,foreign=.04,wikigold=.09,crossner=.15,renamed=.07,noisy=.05,generated=.26,code=.08,"
    "encyclopedia=.09,prose=.08",
}
for option in sys.argv[3:]:
    key, value = option.split("=", 1)
    OPTIONS[key] = type(OPTIONS[key])(value)

WIDTH = OPTIONS["width"]
REACHES = [int(reach) for reach in OPTIONS["reaches"].split(",")]
LONGEST = 160

torch.set_num_threads(OPTIONS["threads"])
torch.manual_seed(SEED)
chance = np.random.default_rng(SEED)


def gather(picked):
    """
    Batches the texts, each cut to a random window: rows, tags, also, parts, which tokens are real, what teachers say of
    them, and how much of what is learnt that is.
    """
    windows = []
    for texts, i in picked:
        start, end = texts.starts[i], texts.ends[i]
        if end - start > LONGEST:
            start += chance.integers(0, end - start - LONGEST + 1)
            end = start + LONGEST
        windows.append((texts, start, end))
    longest = max(end - start for _, start, end in windows)
    shape = (len(windows), longest)
    rows = np.zeros(shape + (len(FEATURES),), np.int64)
    tags, also, parts = (np.zeros(shape, np.int64) for _ in range(3))
    real = np.zeros(shape, np.float32)
    for k, (texts, start, end) in enumerate(windows):
        n = end - start
        rows[k, :n] = texts.rows[start:end]
        tags[k, :n] = texts.tags[start:end]
        also[k, :n] = texts.also[start:end]
        parts[k, :n] = texts.parts[start:end]
        real[k, :n] = 1
    return rows, tags, also, parts, real, *taught(windows, longest)


def taught(windows, longest):
    """Shares of the tags (texts, tokens, TAGS), and of each text how far they are trusted: whole where nothing else is."""
    shares = np.zeros((len(windows), longest, TAGS), np.float32)
    trust = np.zeros((len(windows), 1), np.float32)
    for k, (texts, start, end) in enumerate(windows):
        if texts.taught is not None:
            shares[k, : end - start] = texts.taught[start:end]
            trust[k] = OPTIONS["trust"] if texts.labelled else 1
    return shares, trust


IDENTITY = [FEATURES.index(name) for name in ("word", "word-again", "pair", "known")]
LISTS = [FEATURES.index(name) for name in ("names", "lists")]


def forget(rows, words):
    """Takes away what the product may lack of a word: its identity, its place among words, its lists, any one feature."""
    shape = rows.shape[:2]
    unplaced = chance.random(shape) < OPTIONS["unplaced"]
    words[unplaced] = 0
    unknown = unplaced | (chance.random(shape) < OPTIONS["unknown"])
    for feature in IDENTITY:
        rows[..., feature][unknown] = 0
    unlisted = (chance.random(shape) < OPTIONS["unlisted"]) | (chance.random((shape[0], 1)) < 0.08)
    for feature in LISTS:
        rows[..., feature][unlisted] = 0
    rows[chance.random(rows.shape) < 0.03] = 0
    return torch.from_numpy(rows), torch.from_numpy(words)


def batches(sets, weights, size):
    """Batches of about `size` tokens of texts of like length, the sets in the proportion of their weights of tokens."""
    names = list(sets)
    mean = np.array([min(LONGEST, len(sets[n].tags) / len(sets[n].ends)) for n in names])
    share = np.array([weights[n] for n in names]) / mean
    share = share / share.sum()
    while True:
        count = int(8 * size / float((share * mean).sum()))
        picked = [(sets[names[k]], sets[names[k]].next(chance)) for k in chance.choice(len(names), count, p=share)]
        length = lambda pick: min(LONGEST, pick[0].ends[pick[1]] - pick[0].starts[pick[1]])
        picked.sort(key=lambda pick: length(pick) + chance.random())
        group, groups, most = [], [], 0
        for pick in picked:
            most = max(most, length(pick))
            if group and most * (len(group) + 1) > size:
                groups.append(group)
                group, most = [], length(pick)
            group.append(pick)
        groups.append(group)
        for k in chance.permutation(len(groups)):
            yield groups[k]


BITS = torch.arange(len(TYPES))


def allowed(tags, also):
    """Which tags a token may have (…, TAGS)."""
    may = ((also.unsqueeze(-1) >> BITS) & 1).bool()
    both = torch.stack([may, may], -1).flatten(-2)
    own = F.one_hot(tags, TAGS).bool()
    own[..., 1:] |= both
    return own


def loss_of(outputs, tags, also, parts, real, shares, trust):
    """How far outputs are from labels, and from what teachers say where there are any: of texts without labels, all."""
    scores = outputs[..., :TAGS]
    right = scores.masked_fill(~allowed(tags, also), -1e9)
    losses = scores.logsumexp(-1) - right.logsumexp(-1)
    losses = (1 - trust) * losses - trust * (shares * scores.log_softmax(-1)).sum(-1)
    loss = (losses * real).sum() / real.sum()
    known = parts > 0
    if known.any():
        at = SHAPE["partsAt"]
        loss = loss + 0.1 * F.cross_entropy(outputs[known][:, at : at + 3], parts[known] - 1)
    return loss


def f1(net, texts, kind):
    """F1 of a type by exact spans, greedily decoded: to watch the training by."""
    net.eval()
    first = 1 + 2 * TYPES.index(kind)
    hit = found = wanted = 0

    def spans(tags):
        result, start = set(), None
        for i, tag in enumerate(list(tags) + [0]):
            if start is not None and tag != first + 1:
                result.add((start, i))
                start = None
            if tag == first or (tag == first + 1 and start is None):
                start = i
        return result

    with torch.no_grad():
        for begin in range(0, len(texts.ends), 64):
            picked = [(texts, i) for i in range(begin, min(begin + 64, len(texts.ends)))]
            rows, tags, _, _, real, _, _ = gather(picked)
            outputs = net(torch.from_numpy(rows), torch.from_numpy(words_of(rows)), torch.from_numpy(real).unsqueeze(-1))
            guesses = outputs[..., :TAGS].argmax(-1).numpy()
            for k in range(len(picked)):
                n = int(real[k].sum())
                right, guess = spans(tags[k, :n]), spans(guesses[k, :n])
                hit += len(right & guess)
                found += len(guess)
                wanted += len(right)
    net.train()
    return 2 * hit / max(1, found + wanted)


def optimizers(net):
    dense = [p for name, p in net.named_parameters() if name != "rows.weight"]
    return [
        torch.optim.SparseAdam([net.rows.weight], lr=OPTIONS["rate"], betas=(0.9, 0.98)),
        torch.optim.AdamW(dense, lr=OPTIONS["rate"] / 2, weight_decay=0.01, betas=(0.9, 0.98)),
    ]


#: Steps between states of the network that its mean is made of.
TAIL_EVERY = 20


class Tail:
    """The mean of a network's states towards the end of its training, which errs less than the last of them."""

    def __init__(self, net):
        self.own = [p.data for p in net.parameters()]
        self.sums = [torch.zeros_like(p) for p in self.own]
        self.count = 0

    def add(self):
        for total, own in zip(self.sums, self.own):
            total += own
        self.count += 1

    def take(self):
        """Gives the network its mean, if there is any."""
        for total, own in zip(self.sums, self.own):
            if self.count:
                own.copy_(total / self.count)


def run(net, steps, next_loss, report):
    opts = optimizers(net)
    base = [opt.param_groups[0]["lr"] for opt in opts]
    begun, mean = time.time(), None
    tail = Tail(net)
    for step in range(steps):
        scale = min(1, (step + 1) / 100) * (1 - step / steps)
        for opt, rate in zip(opts, base):
            opt.param_groups[0]["lr"] = max(rate * scale, 1e-7)
        loss = next_loss()
        for opt in opts:
            opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for n, p in net.named_parameters() if n != "rows.weight"], 2.0)
        for opt in opts:
            opt.step()
        if step >= (1 - OPTIONS["tail"]) * steps and (step + 1) % TAIL_EVERY == 0:
            tail.add()
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if (step + 1) % 500 == 0 or step == 49 or step + 1 == steps:
            print(f"step {step + 1} loss {mean:.4f} {time.time() - begun:.0f}s {report(step)}", flush=True)
    tail.take()
    print(f"mean of the last {tail.count} {report(steps)}", flush=True)


def main():
    print("options", json.dumps(OPTIONS), "seed", SEED, flush=True)
    net = Tagger(read_vectors(), WIDTH, REACHES, OPTIONS["dropout"])
    net.train()
    mix = {k: float(v) for k, v in (pair.split("=") for pair in OPTIONS["mix"].split(","))}
    if not OPTIONS["taught"]:
        del mix["prose"]
    sets = {name: Texts(name) for name in mix}
    if OPTIONS["taught"]:
        for name, texts in sets.items():
            texts.listen(name)
    checks = [(n[:-5], Texts(n[:-5])) for n in sorted(os.listdir(FOLDER)) if n.startswith("check-") and n.endswith(".rows")]
    stream = batches(sets, mix, OPTIONS["tokens"])
    touched = np.zeros(SHAPE["rowCount"], bool)

    def next_loss():
        rows, tags, also, parts, real, shares, trust = gather(next(stream))
        touched[rows.reshape(-1)] = True
        tags, also, parts, real, shares, trust = (torch.from_numpy(x) for x in (tags, also, parts, real, shares, trust))
        outputs = net(*forget(rows, words_of(rows)), real.unsqueeze(-1))
        return loss_of(outputs, tags, also, parts, real, shares, trust)

    def report(step):
        return " ".join(f"{n[6:]} {f1(net, t, 'person'):.3f}" for n, t in checks) if step >= 400 else ""

    run(net, OPTIONS["steps"], next_loss, report)
    save(net, touched)


def save(net, touched):
    """All weights one after another as floats, and where each is. Rows that no text had say nothing."""
    rows = net.rows.weight.detach().numpy() * touched[:, None]
    with torch.no_grad():
        rows[FIRST : FIRST + len(net.vectors)] += net.place(net.vectors).numpy()
    rows[0] = 0
    path = os.path.join(FOLDER, f"{OPTIONS['name']}-{SEED}")
    torch.save({"width": WIDTH, "reaches": REACHES, "state": net.state_dict()}, f"{path}.pt")
    columns = {"rows": rows, "norm": np.concatenate([net.norm.weight.detach(), net.norm.bias.detach()])}
    for i, layer in enumerate(net.layers):
        # By output, tap, input.
        columns[f"{i}.weights"] = layer.conv.weight.detach().permute(0, 2, 1).contiguous().numpy()
        columns[f"{i}.offsets"] = layer.conv.bias.detach().numpy()
        columns[f"{i}.norm"] = np.concatenate([layer.norm.weight.detach(), layer.norm.bias.detach()])
    columns["out.weights"] = net.out.weight.detach().numpy()
    columns["out.offsets"] = net.out.bias.detach().numpy()
    with open(f"{path}.f32", "wb") as file:
        for column in columns.values():
            file.write(np.ascontiguousarray(column, np.float32).tobytes())
    sizes = {name: int(np.prod(column.shape)) for name, column in columns.items()}
    json.dump({"reaches": REACHES, "sizes": sizes, "options": OPTIONS, "seed": SEED}, open(f"{path}.json", "w"))
    sample(net, path)


def sample(net, path):
    """What the network says of the first texts of a set, to compare the product's own arithmetic with."""
    net.eval()
    texts = Texts("check-wikigold")
    outputs = []
    with torch.no_grad():
        for i in range(20):
            rows, _, _, _, real, _, _ = gather([(texts, i)])
            words = torch.from_numpy(words_of(rows))
            outputs.append(net(torch.from_numpy(rows), words, torch.from_numpy(real).unsqueeze(-1))[0].numpy())
    np.concatenate(outputs).astype(np.float32).tofile(f"{path}.sample")


main()
