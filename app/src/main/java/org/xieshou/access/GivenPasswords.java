package org.xieshou.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.SecurityEvents.What;

/// Passwords that the server makes for somebody, shown once to whoever asked for it. Their owner changes them at the first
/// sign-in: until then nothing else opens.
@Component
public final class GivenPasswords {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// 80 random bits in four groups of letters and digits that nobody takes for each other.
    private static final int BYTES = 10;

    private final Staffing staffing;
    private final Credentials credentials;
    private final Sessions sessions;
    private final SecurityEvents events;

    GivenPasswords(
            Staffing staffing, Credentials credentials, Sessions sessions, SecurityEvents events) {
        this.staffing = staffing;
        this.credentials = credentials;
        this.sessions = sessions;
        this.events = events;
    }

    /// The first password of somebody.
    ///
    /// @return empty if they have chosen one already: a form that is sent again, long after, takes nothing from them
    /// @throws AccessProblem no-such-person; not-yours-to-give
    public Optional<String> first(Actor by, UUID staff) {
        var member = toGive(by, staff);
        return credentials.isOwn(staff) ? Optional.empty() : Optional.of(give(by, member, ""));
    }

    /// A new one for somebody who lost theirs.
    ///
    /// @throws AccessProblem no-such-person; not-yours-to-give; no-reason, if the words are too few
    public String anew(Actor by, UUID staff, String why) {
        if (!Glass.isReason(why)) {
            throw AccessProblem.noReason();
        }
        return give(by, toGive(by, staff), why.strip());
    }

    private Staffing.Member toGive(Actor by, UUID staff) {
        var member = staffing.member(by, staff);
        if (member.login() == null || !staffing.mayGivePassword(by, member)) {
            throw AccessProblem.notYoursToGive();
        }
        return member;
    }

    private String give(Actor by, Staffing.Member member, String why) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var password = Base32.grouped(Base32.of(bytes), "-");
        credentials.give(member.staff(), password);
        sessions.end(member.staff());
        events.addAbout(What.PASSWORD_GIVEN, by.id(), member.staff(), why);
        return password;
    }
}
