"""Writes what trained networks say of each token of all texts, for others to learn from: python3 teach.py FOLDER NAME…

Reads FOLDER/NAME.pt and leaves FOLDER/SET.taught: the mean share of each tag, as 16-bit floats.
"""

import os
import sys

import numpy as np
import torch

from network import FEATURES, FOLDER, TAGS, Tagger, Texts, read_vectors, words_of

#: Tokens that are looked at together, and the most of one text.
SIZE, LONGEST = 6000, 400
torch.set_num_threads(int(os.environ.get("THREADS", "1")))


def teacher(name, vectors):
    """A network that train.py left."""
    kept = torch.load(os.path.join(FOLDER, f"{name}.pt"))
    net = Tagger(vectors, kept["width"], kept["reaches"])
    net.load_state_dict(kept["state"])
    return net.eval()


def windows_of(texts):
    """Pieces of all texts, as their first token and the one behind the last; those of like length together."""
    pieces = [
        (start, min(start + LONGEST, end))
        for begin, end in zip(texts.starts, texts.ends)
        for start in range(begin, end, LONGEST)
    ]
    group = []
    for start, end in sorted(pieces, key=lambda piece: piece[1] - piece[0]):
        group.append((start, end))
        if (end - start) * len(group) >= SIZE:
            yield group
            group = []
    if group:
        yield group


def teach(texts, teachers):
    """The shares of the tags of each token."""
    shares = np.zeros((len(texts.tags), TAGS), np.float16)
    for windows in windows_of(texts):
        longest = max(end - start for start, end in windows)
        rows = np.zeros((len(windows), longest, len(FEATURES)), np.int64)
        real = np.zeros((len(windows), longest, 1), np.float32)
        for k, (start, end) in enumerate(windows):
            rows[k, : end - start] = texts.rows[start:end]
            real[k, : end - start] = 1
        inputs = torch.from_numpy(rows), torch.from_numpy(words_of(rows)), torch.from_numpy(real)
        said = sum(net(*inputs)[..., :TAGS].softmax(-1) for net in teachers).numpy() / len(teachers)
        for k, (start, end) in enumerate(windows):
            shares[start:end] = said[k, : end - start]
    return shares


def main():
    vectors = read_vectors()
    teachers = [teacher(name, vectors) for name in sys.argv[2:]]
    names = sorted(file[:-5] for file in os.listdir(FOLDER) if file.endswith(".rows"))
    with torch.no_grad():
        for name in names:
            if not name.startswith("check-") and name != "foreign":
                teach(Texts(name), teachers).tofile(os.path.join(FOLDER, f"{name}.taught"))


main()
