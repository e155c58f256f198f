# UMAP by umap-learn of points written by EmbeddingBench: little-endian count, dimensions, then the values, all 32 bits.
# Prints the seconds it took; writes x and y of each point as float32. /usr/bin/python3 umap_learn.py points places seed
import sys
import time

import numpy
import umap

raw = open(sys.argv[1], "rb").read()
count, dimensions = numpy.frombuffer(raw[:8], "<i4")
points = numpy.frombuffer(raw[8:], "<f4").reshape(count, dimensions)
# The first call compiles.
umap.UMAP(n_epochs=2, random_state=1).fit_transform(points[:200])
start = time.process_time()
places = umap.UMAP(n_neighbors=15, min_dist=0.1, random_state=int(sys.argv[3])).fit_transform(points)
print("%.2f" % (time.process_time() - start))
places.astype("<f4").tofile(sys.argv[2])
