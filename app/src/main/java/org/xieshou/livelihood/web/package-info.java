/// One household's plans, produce and work; what is promised, what is for sale, which posts there are; and their forms.
@NullMarked
package org.xieshou.livelihood.web;

import org.jspecify.annotations.NullMarked;
