/// The pages of the register: lists, one household, and the small forms that state something about it.
@NullMarked
package org.xieshou.registry.web;

import org.jspecify.annotations.NullMarked;
