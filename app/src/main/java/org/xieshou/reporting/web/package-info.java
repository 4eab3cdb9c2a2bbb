/// The bulletin on paper, its review and its files.
@NullMarked
package org.xieshou.reporting.web;

import org.jspecify.annotations.NullMarked;
