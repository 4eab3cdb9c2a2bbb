/// The page on which a visit is written down, the list of visits, and what waits because of them.
@NullMarked
package org.xieshou.visits.web;

import org.jspecify.annotations.NullMarked;
