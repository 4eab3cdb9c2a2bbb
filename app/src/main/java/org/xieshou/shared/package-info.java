/// Words and tools that every room shares: what an entry is and how a room interprets it, ids, problems.
/// Words: *entry* (something that happened, written once), *kind* (what sort of entry, with its shape), *interpreter*
/// (keeps a room's rows up to date from entries), *root* (the first of a chain of corrections), *since* (the seq
/// from which a row holds).
@NullMarked
package org.xieshou.shared;

import org.jspecify.annotations.NullMarked;
