/// The journal's doors: entries in, what was held, one entry with its chain.
@NullMarked
package org.xieshou.journal.web;

import org.jspecify.annotations.NullMarked;
