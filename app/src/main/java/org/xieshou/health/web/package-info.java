/// The clinic day, the home measurement, referrals and follow-up as pages. All but the counts are for clinicians alone.
@NullMarked
package org.xieshou.health.web;

import org.jspecify.annotations.NullMarked;
