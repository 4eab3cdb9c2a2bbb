/// Benchmarks: each is one command of bin/bench and writes what it measured.
@NullMarked
package org.xieshou.bench;

import org.jspecify.annotations.NullMarked;
