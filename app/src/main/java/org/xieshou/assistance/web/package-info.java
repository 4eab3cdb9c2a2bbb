/// Pages of goods, money, lists, labour and housing checks. Words: *sheet* (a form that lists what is at a spot, with a
/// field for how much of each).
@NullMarked
package org.xieshou.assistance.web;

import org.jspecify.annotations.NullMarked;
