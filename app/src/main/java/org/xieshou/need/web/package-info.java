/// The pages of need.
@NullMarked
package org.xieshou.need.web;

import org.jspecify.annotations.NullMarked;
