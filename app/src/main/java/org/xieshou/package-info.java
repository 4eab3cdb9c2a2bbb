/// The front hall: command line, home page, layout and sign-in. Rooms lie in the packages below.
@NullMarked
package org.xieshou;

import org.jspecify.annotations.NullMarked;
