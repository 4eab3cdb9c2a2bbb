/// The pages of this room.
@NullMarked
package org.xieshou.board.web;

import org.jspecify.annotations.NullMarked;
