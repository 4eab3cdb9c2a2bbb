/// Coverage and gaps, helpers and their households, and the forms that begin and end pairs.
@NullMarked
package org.xieshou.pairing.web;

import org.jspecify.annotations.NullMarked;
