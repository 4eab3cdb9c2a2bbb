/// How a request becomes an actor.
@NullMarked
package org.xieshou.access.web;

import org.jspecify.annotations.NullMarked;
