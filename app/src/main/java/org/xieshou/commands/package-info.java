/// The front hall's counter: `xieshou serve`, `xieshou version` and what rooms add.
///
/// Words: an *installation* is a data folder and its database; a *command* is one class, see [XieshouCommand] for how to add one.
@NullMarked
package org.xieshou.commands;

import org.jspecify.annotations.NullMarked;
