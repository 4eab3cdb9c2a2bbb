package org.xieshou.access;

import static org.xieshou.shared.Right.ACCESS_MANAGE;
import static org.xieshou.shared.Right.BULLETINS_READ;
import static org.xieshou.shared.Right.BULLETINS_RELEASE;
import static org.xieshou.shared.Right.BULLETINS_WRITE;
import static org.xieshou.shared.Right.CALLS_WRITE;
import static org.xieshou.shared.Right.CAMPAIGNS_PLAN;
import static org.xieshou.shared.Right.CAMPAIGNS_READ;
import static org.xieshou.shared.Right.CAMPAIGNS_REPORT;
import static org.xieshou.shared.Right.GLASS;
import static org.xieshou.shared.Right.GOODS_WRITE;
import static org.xieshou.shared.Right.HEALTH;
import static org.xieshou.shared.Right.HELD_SETTLE;
import static org.xieshou.shared.Right.HOUSEHOLDS_ERASE;
import static org.xieshou.shared.Right.HOUSEHOLDS_IMPORT;
import static org.xieshou.shared.Right.HOUSEHOLDS_READ;
import static org.xieshou.shared.Right.HOUSEHOLDS_WRITE;
import static org.xieshou.shared.Right.JOURNAL_AUDIT;
import static org.xieshou.shared.Right.LEDGER_READ;
import static org.xieshou.shared.Right.OFFERS_WRITE;
import static org.xieshou.shared.Right.OWN_GIFTS;
import static org.xieshou.shared.Right.OWN_POSTS;
import static org.xieshou.shared.Right.PAIRINGS_WRITE;
import static org.xieshou.shared.Right.POSTS_CHECK;
import static org.xieshou.shared.Right.PUPILS;
import static org.xieshou.shared.Right.VISITS_WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// What somebody is for a unit, from a day to a day; see domain §10 for who sees what.
public enum Role {
    /// Keeps areas, units, staff and assignments of the installation; sees no household.
    ADMINISTRATOR(ACCESS_MANAGE, JOURNAL_AUDIT, CAMPAIGNS_READ),
    /// The lead office's coordinator: the register of the area, campaigns, what was held, bulletins of others.
    COORDINATOR(
            HOUSEHOLDS_READ,
            HOUSEHOLDS_WRITE,
            HOUSEHOLDS_ERASE,
            GLASS,
            HOUSEHOLDS_IMPORT,
            VISITS_WRITE,
            CALLS_WRITE,
            PUPILS,
            PAIRINGS_WRITE,
            OFFERS_WRITE,
            POSTS_CHECK,
            GOODS_WRITE,
            CAMPAIGNS_READ,
            CAMPAIGNS_PLAN,
            CAMPAIGNS_REPORT,
            HELD_SETTLE,
            BULLETINS_READ,
            BULLETINS_RELEASE,
            ACCESS_MANAGE),
    /// Head of a unit: settles what its staff's entries were held for.
    UNIT_HEAD(
            HOUSEHOLDS_READ,
            GLASS,
            VISITS_WRITE,
            CALLS_WRITE,
            PUPILS,
            PAIRINGS_WRITE,
            OFFERS_WRITE,
            POSTS_CHECK,
            GOODS_WRITE,
            CAMPAIGNS_READ,
            CAMPAIGNS_REPORT,
            HELD_SETTLE,
            BULLETINS_READ),
    /// Staff of a visiting unit of any kind.
    UNIT_STAFF(
            HOUSEHOLDS_READ,
            VISITS_WRITE,
            CALLS_WRITE,
            PUPILS,
            GOODS_WRITE,
            OFFERS_WRITE,
            CAMPAIGNS_READ,
            CAMPAIGNS_REPORT),
    /// Village or community staff: the register of their own village.
    VILLAGE_STAFF(
            HOUSEHOLDS_READ,
            GLASS,
            HOUSEHOLDS_WRITE,
            HOUSEHOLDS_IMPORT,
            VISITS_WRITE,
            CALLS_WRITE,
            PUPILS,
            PAIRINGS_WRITE,
            OFFERS_WRITE,
            POSTS_CHECK,
            GOODS_WRITE,
            CAMPAIGNS_READ,
            CAMPAIGNS_REPORT),
    /// The responsible helper of the households in his charge.
    HELPER(HOUSEHOLDS_READ, VISITS_WRITE, CALLS_WRITE, CAMPAIGNS_READ),
    /// Doctors and nurses: people's health within reach, and visits; no income, no records of households.
    CLINICIAN(HEALTH, GLASS, VISITS_WRITE, CALLS_WRITE, CAMPAIGNS_READ, CAMPAIGNS_REPORT),
    /// Writes bulletins: counts and consented quotes, no records.
    EDITOR(CAMPAIGNS_READ, BULLETINS_READ, BULLETINS_WRITE),
    /// Looks at logs, money and decisions.
    AUDITOR(CAMPAIGNS_READ, BULLETINS_READ, JOURNAL_AUDIT, LEDGER_READ),
    /// Teaches at a school: of the paired pupils, wherever they live, what they are due and the days of contact; no record.
    TEACHER(PUPILS, CALLS_WRITE, CAMPAIGNS_READ, CAMPAIGNS_REPORT),
    /// Of a firm: its own posts and orders, and of those who agreed to be introduced to a post the name and phone.
    EMPLOYER(OFFERS_WRITE, OWN_POSTS),
    /// Of a giver: where its own gifts went, in sums.
    DONOR(OWN_GIFTS);

    @SuppressWarnings("ImmutableEnumChecker") // an EnumSet that nobody can reach
    private final Set<Right> rights;

    Role(Right first, Right... more) {
        rights = EnumSet.of(first, more);
    }

    /// Whether it sees such fields of the households in its reach.
    public boolean sees(Field field) {
        return Sight.sees(this, field);
    }

    /// Whether an assignment over an area or a household gives reach of it. Whom a teacher reaches follows from pairs alone;
    /// employers and donors reach nobody.
    boolean reachesWhatIsAssigned() {
        return switch (this) {
            case TEACHER, EMPLOYER, DONOR -> false;
            default -> true;
        };
    }

    public Set<Right> rights() {
        return Collections.unmodifiableSet(rights);
    }
}
