/// A Merkle tree over the journal's entries: what makes a quiet change to the record visible to anybody.
///
/// Words: a [Leaf] is what the tree keeps of an entry (envelope and digest of the body, never the body);
/// a *tile* is 256 hashes of one level (C2SP tlog-tiles); a [Head] is a size and its root; a [Checkpoint] is
/// a head with its journal's name, signed as a [Note]; a *witness* is whoever holds an earlier checkpoint;
/// an *alarm* is a [Finding] that says the record is not as it was signed.
///
/// Nothing here knows Spring, a database or a clock. [Verify] is the program for people outside.
@NullMarked
package org.xieshou.tree;

import org.jspecify.annotations.NullMarked;
