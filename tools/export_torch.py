"""Writes a network of PyTorch (torchvision's, timm's, one's own) for `vitrine model import`.

    from export_torch import export
    export(torchvision.models.resnet18(weights="DEFAULT"), "exported", size=224, labels=names)

The network is traced by torch.fx: every module and function becomes a layer, named as in the network.
"""
import json, operator, os
import numpy, torch
import torch.nn.functional as F
from torch import fx, nn
from torch.fx.passes.shape_prop import ShapeProp

RELUS = {"ReLU": "relu", "ReLU6": "relu6", "SiLU": "silu", "Sigmoid": "sigmoid", "Hardsigmoid": "hard-sigmoid",
         "Hardswish": "hard-swish", "Tanh": "tanh", "GELU": "gelu", "relu": "relu", "relu_": "relu", "relu6": "relu6",
         "silu": "silu", "sigmoid": "sigmoid", "hardsigmoid": "hard-sigmoid", "hardswish": "hard-swish",
         "tanh": "tanh", "gelu": "gelu"}
KNOWN = {"Conv2dSame", "BatchNormAct2d", "Linear"}  # timm's
SAME = {"Identity", "stochastic_depth", "StochasticDepth", "DropPath", "contiguous", "clone"}


def pair(value):
    return list(value) if isinstance(value, (tuple, list)) else [value, value]


class Tracer(fx.Tracer):
    def is_leaf_module(self, module, name):
        return isinstance(module, (nn.Conv2d, nn.BatchNorm2d, nn.Linear)) or super().is_leaf_module(module, name)


class Export:
    def __init__(self, net, size):
        self.graph, self.weights, self.names = [], {}, {}
        self.modules = dict(net.named_modules())
        self.traced = fx.GraphModule(net, Tracer().trace(net))
        ShapeProp(self.traced).propagate(torch.zeros(1, 3, size, size))
        for node in self.traced.graph.nodes:
            if node.op == "placeholder":
                self.names[node] = "input"
            elif node.op == "output":
                self.output = self.names[node.args[0]]
            elif "tensor_meta" in node.meta and hasattr(node.meta["tensor_meta"], "shape"):
                self.names[node] = self.layer(node)

    def layer(self, node):
        """Adds what a node of the trace computes, and gives the name of the layer that it ends in."""
        inputs = [each for each in node.all_input_nodes if each in self.names]
        args = list(node.args[1:]) + list(node.kwargs.values())
        if node.op == "call_module":
            return self.module(node.target, self.modules[node.target], inputs)
        kind = node.target if isinstance(node.target, str) else node.target.__name__
        kind = kind.lstrip("_").rstrip("_") if kind not in RELUS else kind
        number = next((each for each in node.args if isinstance(each, (int, float))), None)
        put = lambda op, **fields: self.put(node.name, op, inputs, **fields)
        if kind in RELUS:
            return put(RELUS[kind])
        if kind in SAME:
            return self.names[inputs[0]]
        if kind in ("add", "iadd", "mul", "imul", "truediv", "sub") and len(inputs) == 1 and number is not None:
            gain, shift = {"a": (1, number), "i": (1, number), "s": (1, -number), "m": (number, 0),
                           "t": (1 / number, 0)}[kind[0] if kind != "imul" else "m"]
            return self.affine(node.name, inputs, gain, shift)
        if kind in ("add", "iadd"):
            return put("add")
        if kind in ("mul", "imul"):
            inputs.sort(key=lambda each: -each.meta["tensor_meta"].shape.numel())
            return put("multiply")
        if kind in ("cat", "concat"):
            return put("concat")
        if kind in ("flatten", "view", "reshape") and len(node.meta["tensor_meta"].shape) == 2:
            return put("flatten")
        if kind == "mean" and sorted(each % 4 for each in pair(args[0])) == [2, 3]:
            keep = node.kwargs.get("keepdim", len(node.args) > 2 and node.args[2])
            return put("global-average", **{"keep-position": True} if keep else {})
        if kind == "adaptive_avg_pool2d":
            return self.module(node.name, nn.AdaptiveAvgPool2d(args[0]), inputs)
        if kind in ("max_pool2d", "avg_pool2d", "boolean_dispatch", "fn"):
            made = nn.AvgPool2d if kind == "avg_pool2d" else nn.MaxPool2d
            fields = {name: value for name, value in node.kwargs.items() if name != "return_indices"}
            return self.module(node.name, made(*node.args[1:], **fields), inputs)
        if kind in ("dropout", "dropout2d", "feature_dropout"):
            return put("dropout")
        if kind == "softmax":
            return put("softmax")
        if kind == "pad" and (len(node.args) < 3 or node.args[2] == "constant"):
            left, right, top, bottom = args[0]
            return put("pad", padding=[top, left, bottom, right])
        raise NotImplementedError(f"{node.name}: no operation for the function {kind}{tuple(node.args)}")

    def module(self, name, module, inputs):
        kind = type(module).__name__
        put = lambda op, weights={}, **fields: self.put(name, op, inputs, weights, **fields)
        for plain in (nn.Conv2d, nn.BatchNorm2d, nn.Linear):  # one that computes something else is refused
            if isinstance(module, plain) and type(module).forward is not plain.forward and kind not in KNOWN:
                raise NotImplementedError(f"{name}: no operation for the module {kind}")
        if isinstance(module, nn.Conv2d):
            assert module.padding_mode == "zeros", f"{name}: padding by {module.padding_mode}"
            same = kind.endswith("Same") or module.padding == "same"
            padding = 0 if module.padding == "valid" else "same" if same else pair(module.padding)
            return put("conv", dict(weight=module.weight, bias=module.bias), channels=module.out_channels,
                       kernel=pair(module.kernel_size), stride=pair(module.stride), padding=padding,
                       dilation=pair(module.dilation), groups=module.groups, bias=module.bias is not None)
        if isinstance(module, nn.BatchNorm2d):
            size = module.num_features
            put("batchnorm", dict(weight=torch.ones(size) if module.weight is None else module.weight,
                                  bias=torch.zeros(size) if module.bias is None else module.bias,
                                  running_mean=module.running_mean, running_var=module.running_var), epsilon=module.eps)
            if isinstance(getattr(module, "act", None), nn.Module):  # timm's normalisation with its activation
                self.last(name)
                return self.module(name + ".act", module.act, None)
            return self.graph[-1]["name"]
        if isinstance(module, nn.Linear):
            return put("dense", dict(weight=module.weight, bias=module.bias), units=module.out_features,
                       bias=module.bias is not None)
        if kind in RELUS:
            return put(RELUS[kind])
        if kind in SAME:
            return self.last(name) if inputs is None else self.names[inputs[0]]
        if kind == "LeakyReLU":
            return put("leaky-relu", slope=module.negative_slope)
        if kind in ("MaxPool2d", "AvgPool2d"):
            fields = dict(kernel=pair(module.kernel_size), stride=pair(module.stride or module.kernel_size),
                          padding=pair(module.padding), ceil=module.ceil_mode)
            if kind == "AvgPool2d":
                return put("avgpool", **fields, **{"count-padding": module.count_include_pad})
            assert module.dilation == 1, f"{name}: a pooling with dilation"
            return put("maxpool", **fields)
        if kind in ("AdaptiveAvgPool2d", "AdaptiveMaxPool2d"):
            if pair(module.output_size) == [1, 1]:
                return put("global-max" if "Max" in kind else "global-average", **{"keep-position": True})
            return put("adaptive-average", size=pair(module.output_size))
        if kind == "LocalResponseNorm":
            return put("lrn", size=module.size, alpha=module.alpha, beta=module.beta, k=module.k)
        if kind == "ZeroPad2d":
            left, right, top, bottom = module.padding
            return put("pad", padding=[top, left, bottom, right])
        if kind in ("Flatten", "Softmax", "Dropout", "Dropout2d"):
            return put(kind.lower().replace("2d", ""))
        raise NotImplementedError(f"{name}: no operation for the module {kind}")

    def last(self, name):
        return self.graph[-1]["name"]

    def affine(self, name, inputs, gain, shift):
        channels = inputs[0].meta["tensor_meta"].shape[1]
        return self.put(name, "affine", inputs, dict(weight=torch.full((channels,), float(gain)),
                                                     bias=torch.full((channels,), float(shift))))

    def put(self, name, op, inputs, weights={}, **fields):
        taken, base, again = {each["name"] for each in self.graph}, name, 0
        while name in taken:  # a module that is used again
            again += 1
            name = f"{base}_{again}"
        before = [self.graph[-1]["name"]] if inputs is None else [self.names[each] for each in inputs]
        self.graph.append(dict(name=name, op=op, inputs=before, **fields))
        for key, value in weights.items():
            if value is not None:
                self.weights[f"{name}.{key}"] = value.detach().float().numpy()
        return name


def export(net, folder, size=224, mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225), resize=None, labels=(),
           title=None, license="", source=""):
    """Writes model.json and weights.npz into the folder; gives the layers by the nodes of the trace."""
    net = net.eval().float()
    if getattr(net, "transform_input", False):  # Inception's: it turns the usual preprocessing into its own
        net.transform_input, mean, std = False, (0.5,) * 3, (0.5,) * 3
    made = Export(net, size)
    picture = dict(height=size, width=size, channels="RGB", mean=list(mean), std=list(std))
    description = dict(id="exported", title=title or type(net).__name__, license=license, source=source,
                       input=picture | ({"resize": resize} if resize else {}), graph=made.graph)
    if labels:
        description |= dict(labels=list(labels), logits=made.output)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "model.json"), "w") as file:
        json.dump(description, file)
    numpy.savez(os.path.join(folder, "weights.npz"), **made.weights)
    return made
