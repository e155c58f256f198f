# The loop of LensBench as one writes it in PyTorch: pictures of channels by their spectrum, moved, turned and scaled, Adam.
# Reads questions from standard input, one JSON object a line, and answers each by one. /usr/bin/python3 lens.py threads
# The threads are said once, with OMP_NUM_THREADS and OPENBLAS_NUM_THREADS: a process that had more keeps the others spinning.
#   {"ask": "see", "folder", "node", "size", "plain"}: the mean of every channel for a picture of known numbers
#   {"ask": "gemm", "size"}: multiplications and additions a second, 1e9, of a product of matrices
#   {"ask": "time", "folder", "node", "size", "batch", "warm", "steps", "loop", "of"}: wall and CPU milliseconds
#   of a step after so many untimed ones; "of" is "mean" or "median"
# The loop is "plain", as lucent has it: the net in eval mode and no more, one transform after the other; or with what
# speeds ours up: weights frozen, batch normalisation folded into the convolution before it, all transforms in one
# sampling, and channels "first" or "last".
import json
import math
import random
import statistics
import sys
import time

import numpy
import torch
import torch.nn.functional as F

COLOURS = torch.tensor([[0.26, 0.09, 0.02], [0.27, 0.00, -0.05], [0.27, -0.09, 0.03]])
COLOURS = (COLOURS / COLOURS.norm(dim=0).max()).T


class Net(torch.nn.Module):
    """The part of a model that a node needs."""

    def __init__(self, folder, wanted, plain=False):
        super().__init__()
        self.plain = plain
        with open(folder + "/model.json") as file:
            self.model = json.load(file)
        arrays = numpy.load(folder + "/weights.npz")
        self.wanted = wanted
        nodes, before = {}, "input"
        for node in self.model["graph"]:
            nodes[node["name"]] = {"inputs": [before], **node}
            before = node["name"]
        needed = {wanted}
        for node in reversed(nodes.values()):
            if node["name"] in needed:
                needed.update(node["inputs"])
        self.steps = []
        self.layers = torch.nn.ModuleList()
        modules = {}
        for name, node in nodes.items():
            if name in needed:
                module = self.module(node, lambda own: torch.from_numpy(arrays[name + "." + own]), modules)
                if module is not None:
                    modules[name] = module
                    self.layers.append(module)
                self.steps.append((name, node["inputs"], module))
        self.eval().requires_grad_(plain)

    def module(self, node, array, modules):
        op = node["op"]
        if op == "conv":
            weight = array("weight")
            conv = torch.nn.Conv2d(
                weight.shape[1] * node.get("groups", 1), node["channels"], node["kernel"], node.get("stride", 1),
                node.get("padding", 0), node.get("dilation", 1), node.get("groups", 1), node.get("bias", True))
            conv.weight.data = weight
            if conv.bias is not None:
                conv.bias.data = array("bias")
            return conv
        if op == "batchnorm" and self.plain:
            norm = torch.nn.BatchNorm2d(len(array("weight")), node["epsilon"])
            norm.load_state_dict({own: array(own) for own in ("weight", "bias", "running_mean", "running_var")}, strict=False)
            return norm
        if op == "batchnorm":
            scale = array("weight") / torch.sqrt(array("running_var") + node["epsilon"])
            conv = modules[node["inputs"][0]]
            conv.weight.data = conv.weight * scale[:, None, None, None]
            own = conv.bias if conv.bias is not None else 0
            conv.bias = torch.nn.Parameter(array("bias") + (own - array("running_mean")) * scale)
            return None
        if op == "relu":
            return torch.nn.ReLU(inplace=True)
        if op == "maxpool":
            return torch.nn.MaxPool2d(node["kernel"], node["stride"], node.get("padding", 0), ceil_mode=node.get("ceil", False))
        if op == "avgpool":
            return torch.nn.AvgPool2d(
                node["kernel"], node["stride"], node.get("padding", 0), node.get("ceil", False), node.get("count-padding", True))
        if op == "concat":
            return None
        raise ValueError("not among the operations of these nets: " + op)

    def forward(self, pictures):
        spec = self.model["input"]
        low, high = spec.get("scale", [0, 1])
        mean = torch.tensor(spec.get("mean", [0, 0, 0]), dtype=torch.float32)[:, None, None]
        std = torch.tensor(spec.get("std", [1, 1, 1]), dtype=torch.float32)[:, None, None]
        if spec.get("channels", "RGB") == "BGR":
            pictures = pictures.flip(1)
        values = {"input": (pictures * (high - low) + low - mean) / std}
        for name, inputs, module in self.steps:
            given = [values[one] for one in inputs]
            values[name] = module(given[0]) if module is not None else torch.cat(given, 1) if len(given) > 1 else given[0]
        return values[self.wanted]


class Pictures:
    def __init__(self, size, batch):
        self.size = size
        rows = numpy.fft.fftfreq(size)[:, None]
        columns = numpy.fft.rfftfreq(size)[None, :]
        frequency = numpy.maximum(numpy.hypot(rows, columns), 1 / size)
        scale = 0.25 * size * 0.1 ** 0.25 / frequency ** 1.25
        self.scale = torch.tensor(scale, dtype=torch.float32)[:, :, None]
        self.spectrum = (torch.randn(batch, 3, size, size // 2 + 1, 2) * 0.01).requires_grad_()

    def __call__(self):
        axes = torch.fft.irfft2(torch.view_as_complex(self.spectrum * self.scale), s=(self.size, self.size))
        return torch.sigmoid(torch.matmul(axes.permute(0, 2, 3, 1), COLOURS).permute(0, 3, 1, 2))


def moved(pixels):
    y, x = (random.randint(0, pixels) - pixels / 2 for _ in range(2))
    return numpy.array([[1, 0, x], [0, 1, y], [0, 0, 1]])


def turned(angle, scale):
    c, s = math.cos(angle) / scale, math.sin(angle) / scale
    return numpy.array([[c, s, 0], [-s, c, 0], [0, 0, 1]])


def seen(pictures):
    """Padded with grey, moved, scaled, turned, moved; all in one sampling."""
    batch, _, size, _ = pictures.shape
    pad, jitter, last = (round(length * min(1, size / 128)) for length in (12, 8, 4))
    view = size + 2 * pad - jitter - last
    scale = 1 + random.randint(-5, 5) / 50
    angle = math.radians(random.choice(list(range(-10, 11)) + 5 * [0]))
    place = moved(jitter) @ turned(angle, scale) @ moved(last)
    place = place[:2] @ numpy.diag([view / 2, view / 2, 1]) * 2 / size
    grid = F.affine_grid(torch.tensor(place, dtype=torch.float32)[None], (1, 3, view, view), align_corners=False)
    return F.grid_sample(pictures - 0.5, grid.expand(batch, -1, -1, -1), align_corners=False) + 0.5


def one_by_one(pictures):
    """The same, each by itself."""
    batch, _, size, _ = pictures.shape
    pad, jitter, last = (round(length * min(1, size / 128)) for length in (12, 8, 4))
    pictures = cut(F.pad(pictures, [pad] * 4, value=0.5), jitter)
    view = pictures.shape[-1]
    scaled = round(view * (1 + random.randint(-5, 5) / 50))
    pictures = F.interpolate(pictures, size=(scaled, scaled), mode="bilinear", align_corners=True)
    left = (view - scaled) // 2
    pictures = F.pad(pictures, [left, view - scaled - left] * 2)
    angle = math.radians(random.choice(list(range(-10, 11)) + 5 * [0]))
    turn = torch.tensor(turned(angle, 1)[:2], dtype=torch.float32).expand(batch, -1, -1)
    grid = F.affine_grid(turn, pictures.shape, align_corners=False)
    return cut(F.grid_sample(pictures, grid, align_corners=False), last)


def cut(pictures, pixels):
    y, x = random.randint(0, pixels), random.randint(0, pixels)
    height, width = (length - pixels for length in pictures.shape[-2:])
    return pictures[:, :, y:y + height, x:x + width]


def timed(question):
    torch.manual_seed(1)
    random.seed(1)
    batch = question["batch"]
    plain = question["loop"] == "plain"
    layout = torch.channels_last if question["loop"] == "last" else torch.contiguous_format
    view = one_by_one if plain else seen
    net = Net(question["folder"], question["node"], plain).to(memory_format=layout)
    pictures = Pictures(question["size"], batch)
    adam = torch.optim.Adam([pictures.spectrum], lr=0.05)
    rows = torch.arange(batch)

    def step():
        adam.zero_grad()
        layer = net(view(pictures()).contiguous(memory_format=layout))
        value = F.leaky_relu(layer[rows, (2 * rows + 1) * layer.shape[1] // (2 * batch)], 0.1).mean((1, 2)).sum()
        (-value).backward()
        adam.step()

    for _ in range(question["warm"]):
        step()
    walls, busies = [], []
    for _ in range(question["steps"]):
        start, busy = time.perf_counter(), time.process_time()
        step()
        walls.append(time.perf_counter() - start)
        busies.append(time.process_time() - busy)
    middle = {"mean": statistics.mean, "median": statistics.median}[question["of"]]
    return {"wall": 1000 * middle(walls), "cpu": 1000 * middle(busies)}


def see(question):
    size = question["size"]
    picture = torch.arange(3 * size * size).mul(7919).remainder(1000).div(1000).reshape(1, 3, size, size)
    with torch.no_grad():
        return {"means": Net(question["folder"], question["node"], question["plain"])(picture).mean((0, 2, 3)).tolist()}


def gemm(question):
    size = question["size"]
    a, b = torch.ones(size, size), torch.ones(size, size)
    torch.mm(a, b)
    start = time.process_time()
    for _ in range(10):
        torch.mm(a, b)
    return {"rate": 10 * 2 * size ** 3 / (time.process_time() - start) / 1e9}


torch.set_num_threads(int(sys.argv[1]))
for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps({"see": see, "gemm": gemm, "time": timed}[question["ask"]](question)), flush=True)
