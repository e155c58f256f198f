/** Benchmarks, each a {@code main} started by a command in {@code bench/}; none runs as a test. */
package org.vitrine.bench;
