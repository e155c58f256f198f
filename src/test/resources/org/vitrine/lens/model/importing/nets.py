"""Exports networks with random weights and what PyTorch computes in each of their layers.

Arguments: the folder of export_torch.py, the folder to write into, the network's name.
"""
import os, sys
import numpy, torch
from torch import fx, nn

sys.path.insert(0, sys.argv[1])
from export_torch import export

try:
    from torchvision import models
except ImportError:
    models = None


try:
    import timm
except ImportError:
    timm = None


class Residual(nn.Module):
    """A block of every kind: residual, depthwise, squeeze-and-excite, side by side."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, 2, 1, bias=False)
        self.norm = nn.BatchNorm2d(8)
        self.relu = nn.ReLU(inplace=True)
        self.depth = nn.Conv2d(8, 8, 3, 1, 1, groups=8)
        self.squeeze = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Conv2d(8, 8, 1)
        self.lrn = nn.LocalResponseNorm(5, 0.5, 0.75, 2.0)
        self.side = nn.Conv2d(8, 4, (1, 5), 1, (0, 2))
        self.pool = nn.AvgPool2d(3, 2, 1, ceil_mode=True, count_include_pad=False)
        self.end = nn.Linear(12, 5)

    def forward(self, x):
        x = self.relu(self.norm(self.stem(x)))
        y = nn.functional.hardswish(self.depth(x))
        y = torch.sigmoid(self.fc(self.squeeze(y))) * y
        x = self.relu(x + y * 0.5)
        x = torch.cat([self.lrn(x), nn.functional.silu(self.side(x))], 1)
        x = nn.functional.max_pool2d(nn.functional.pad(x, (0, 1, 0, 1)), 2, 2)
        return self.end(torch.flatten(self.pool(x).mean((2, 3)), 1))


NETS = {
    "small": lambda: (Residual(), 31),
    "resnet18": lambda: (models.resnet18(), 64),
    "mobilenet_v2": lambda: (models.mobilenet_v2(), 64),
    "mobilenet_v3_small": lambda: (models.mobilenet_v3_small(), 64),
    "googlenet": lambda: (models.googlenet(init_weights=False, aux_logits=False, transform_input=True), 64),
    "inception_v3": lambda: (models.inception_v3(init_weights=False, aux_logits=False), 107),
    "efficientnet_b0": lambda: (models.efficientnet_b0(), 64),
    "squeezenet1_1": lambda: (models.squeezenet1_1(), 64),
    "alexnet": lambda: (models.alexnet(), 96),
    "vgg11_bn": lambda: (models.vgg11_bn(), 64),
}


class Values(fx.Interpreter):
    def __init__(self, made):
        super().__init__(made.traced)
        self.made, self.values = made, {}

    def run_node(self, node):
        module = self.made.modules.get(node.target) if node.op == "call_module" else None
        if isinstance(module, nn.BatchNorm2d):  # timm's computes its activation as well
            before = self.fetch_args_kwargs_from_env(node)[0]
            self.values[node.target] = nn.BatchNorm2d.forward(module, *before).numpy()
        value = super().run_node(node)
        if node in self.made.names and isinstance(value, torch.Tensor):
            self.values[self.made.names[node]] = value.detach().clone().numpy()
        return value


torch.manual_seed(7)
collection, _, name = sys.argv[3].rpartition("/")
if (timm if collection else models) is None and name != "small":
    sys.exit(3)
net, size = (timm.create_model(name), 64) if collection else NETS[name]()
for module in net.modules():
    if isinstance(module, nn.BatchNorm2d):  # as if it had been trained
        nn.init.normal_(module.running_mean, 0, 0.1)
        nn.init.uniform_(module.running_var, 0.5, 1.5)
        nn.init.uniform_(module.weight, 0.5, 1.5)
        nn.init.normal_(module.bias, 0, 0.1)
    if hasattr(module, "inplace"):
        module.inplace = False
folder = sys.argv[2]
made = export(net, folder, size=size, labels=["class %d" % i for i in range(net(torch.zeros(2, 3, size, size)).shape[1])])
picture = torch.randn(1, 3, size, size)
with torch.no_grad():
    values = Values(made)
    values.run(picture)
    values.values["input"] = picture.numpy()
    numpy.savez(os.path.join(folder, "values.npz"), **values.values)
    if models is not None:
        from torchvision.models.feature_extraction import create_feature_extractor

        layers = {"resnet18": {"conv1": "conv1", "layer1.0.bn2": "layer1.0.bn2", "fc": "fc"}}.get(name)
        if layers:
            named = create_feature_extractor(net, layers).eval()
            torch.jit.save(torch.jit.trace(named, picture, strict=False), os.path.join(folder, "net.pt"))
