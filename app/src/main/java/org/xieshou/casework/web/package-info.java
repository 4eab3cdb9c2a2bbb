/// Difficulties as a list, and as what waits.
@NullMarked
package org.xieshou.casework.web;

import org.jspecify.annotations.NullMarked;
