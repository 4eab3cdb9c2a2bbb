/// The pages of this room.
@NullMarked
package org.xieshou.campaigns.web;

import org.jspecify.annotations.NullMarked;
