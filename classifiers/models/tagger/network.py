"""The tagger's network, and texts as prepare.ts wrote them to the folder that is a script's first argument."""

import json
import os
import sys

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

FOLDER = sys.argv[1]
SHAPE = json.load(open(os.path.join(FOLDER, "shape.json")))
FEATURES = SHAPE["featureNames"]
TAGS = SHAPE["tagCount"]
TYPES = SHAPE["types"]
FIRST = SHAPE["knownAt"]
KNOWN = FEATURES.index("known")


class Texts:
    """A set of texts: rows of each token, tags, what else they may be, parts of names."""

    def __init__(self, name):
        path = lambda column: os.path.join(FOLDER, f"{name}.{column}")
        self.labelled = name != "prose"
        self.rows = np.memmap(path("rows"), np.int32, "r").reshape(-1, len(FEATURES))
        self.tags = np.fromfile(path("tags"), np.uint8)
        self.also = np.fromfile(path("also"), np.uint32)
        self.parts = np.fromfile(path("parts"), np.uint8)
        self.ends = np.fromfile(path("ends"), np.uint32).astype(np.int64)
        self.starts = np.concatenate([[0], self.ends[:-1]])
        self.taught = None
        self.order = []

    def listen(self, name):
        """Reads what teachers said of each token, where they were asked: shares of the tags."""
        path = os.path.join(FOLDER, f"{name}.taught")
        if os.path.exists(path):
            self.taught = np.memmap(path, np.float16, "r").reshape(-1, TAGS)

    def next(self, chance):
        """The numbers of all texts in a random order, again and again."""
        if not self.order:
            self.order = list(chance.permutation(len(self.ends)))
        return self.order.pop()


class Layer(nn.Module):
    def __init__(self, width, reach):
        super().__init__()
        self.conv = nn.Conv1d(width, width, 3, padding=reach, dilation=reach)
        self.norm = nn.LayerNorm(width)

    def forward(self, x):
        return self.norm((x + F.relu(self.conv(x))).transpose(1, 2)).transpose(1, 2)


class Tagger(nn.Module):
    def __init__(self, vectors, width, reaches, dropout=0.0):
        super().__init__()
        self.rows = nn.EmbeddingBag(SHAPE["rowCount"], width, mode="sum", sparse=True, padding_idx=0)
        nn.init.normal_(self.rows.weight, 0, 0.15)
        with torch.no_grad():
            self.rows.weight[0] = 0
            self.rows.weight[FIRST : FIRST + len(vectors)] = 0
        self.register_buffer("vectors", vectors, persistent=False)
        self.place = nn.Linear(vectors.shape[1], width, bias=False)
        nn.init.orthogonal_(self.place.weight, 2.0)
        self.norm = nn.LayerNorm(width)
        self.layers = nn.ModuleList(Layer(width, reach) for reach in reaches)
        self.out = nn.Linear(width, SHAPE["outputCount"])
        self.drop = nn.Dropout(dropout)

    def body(self, rows, words, real):
        """Rows (texts, tokens, features), words with a vector and which tokens are real, to values (…, width)."""
        texts, tokens, features = rows.shape
        x = self.rows(rows.reshape(-1, features)).reshape(texts, tokens, -1)
        x = self.norm(x + self.place(F.embedding(words, self.vectors)))
        x = (self.drop(x) * real).transpose(1, 2)
        real = real.transpose(1, 2)
        for layer in self.layers:
            x = layer(x) * real
        return x.transpose(1, 2)

    def forward(self, rows, words, real):
        return self.out(self.drop(self.body(rows, words, real)))


def words_of(rows):
    """Which vector each token has; 0 for none."""
    return np.maximum(rows[..., KNOWN] - FIRST, 0)


def read_vectors():
    """The vectors of words, by their rows."""
    return torch.from_numpy(np.fromfile(os.path.join(FOLDER, "vectors"), np.float32).reshape(-1, SHAPE["vectorSize"]))
