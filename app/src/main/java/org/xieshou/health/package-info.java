/// What concerns people's health: readings at a clinic day or at home, referrals and what became of them, reminders,
/// follow-up of known patients. A schema, keys and a right of its own: nobody but clinicians opens any of it, others
/// see counts from five up. Words: *measurement* (one reading of pressure or sugar), *level* (what one reading asks for,
/// green to red; no diagnosis), *line* (a dated threshold with its source), *ticket* (a place in the queue of a clinic
/// day), *referral*, *outcome* (what became of it, asked within two weeks), *patient* (somebody with a known condition).
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database",
            "fhir"
        })
@NullMarked
package org.xieshou.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
