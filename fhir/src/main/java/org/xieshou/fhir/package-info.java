/// A person's readings, referrals, reminders and consents as one FHIR R4 bundle. Pure: records in, JSON out. Words: *file*
/// (what is given away about one person, to one receiver), *pseudonym* (the receiver's own name for the person).
@NullMarked
package org.xieshou.fhir;

import org.jspecify.annotations.NullMarked;
