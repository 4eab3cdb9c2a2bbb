/// The pages of what households may be due.
@NullMarked
package org.xieshou.entitlement.web;

import org.jspecify.annotations.NullMarked;
