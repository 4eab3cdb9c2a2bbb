/// A Merkle tree over numbered entries (RFC 9162 shapes), its tiles, signed checkpoints and proofs.
@NullMarked
package org.xieshou.tree;

import org.jspecify.annotations.NullMarked;
