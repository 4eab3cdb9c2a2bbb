/// What a household may be due: programmes as data (`programmes/`), judged with three values for one household, and what is
/// known to have been applied for, received, late or refused. A result is an offer to apply, never a decision.
///
/// Words: *programme* (what somebody may be due, with its rule, parameters, papers, place and source), *parameter* (a dated
/// amount, line or age of a region), *dossier* (what is known of one household or person, by the rules' names), *judgement*
/// (due, not due, or not known with the facts that would settle it), *step* (applied, received, late, refused), *contest* (the
/// household says that it is not so), *check* (looked at on the spot, at a module of a campaign), *tick* (one programme of
/// one pupil, for the school).
@ApplicationModule(
        allowedDependencies = {
            "need",
            "registry",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database",
            "rules",
            "poverty"
        })
@NullMarked
package org.xieshou.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
