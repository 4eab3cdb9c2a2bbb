/// Leads and reviews, and the forms by which somebody says what became of them.
@NullMarked
package org.xieshou.watch.web;

import org.jspecify.annotations.NullMarked;
