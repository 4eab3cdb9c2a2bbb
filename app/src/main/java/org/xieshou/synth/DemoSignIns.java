package org.xieshou.synth;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Credentials;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Demo;

/// The city of `serve --demo` and how to get in. Its day is the day before it was settled, so that it looks lived in.
@Component
final class DemoSignIns implements Demo {
    /// Shown to everybody who starts a demo; it opens nothing else.
    private static final String PASSWORD = "xieshou-demo";

    private static final int REMEMBERED = 60;

    private final Synth synth;
    private final Journal journal;
    private final Actors actors;
    private final Credentials credentials;
    private final Clock clock;
    private final HeldInDemo held;
    private final List<Demo.Addition> additions;

    DemoSignIns(
            Synth synth,
            Journal journal,
            Actors actors,
            Credentials credentials,
            Clock clock,
            HeldInDemo held,
            List<Demo.Addition> additions) {
        this.held = held;
        this.additions = List.copyOf(additions);
        this.synth = synth;
        this.journal = journal;
        this.actors = actors;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public void loadIfEmpty(Progress progress) {
        if (journal.tip() == 0) {
            settle(City.of(City.DEMO_SEED, City.DEMO, yesterday()), progress);
        } else {
            actors.byLogin(Staffing.FIRST)
                    .flatMap(first -> unfinished(first.id()))
                    .ifPresent(city -> settle(city, progress));
        }
        for (var login : logins()) {
            actors.byLogin(login)
                    .map(Actor::id)
                    .ifPresent(staff -> credentials.set(staff, PASSWORD));
        }
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock.withZone(Calls.ZONE)).minusDays(1);
    }

    /// A demo that was switched off while it settled is settled to its end: the last entries give households to helpers.
    private Optional<City> unfinished(UUID first) {
        boolean done =
                actors.byLogin(Staffing.HELPER)
                        .map(helper -> !helper.households().isEmpty())
                        .orElse(false);
        if (done) {
            return Optional.empty();
        }
        return Stream.iterate(yesterday(), day -> day.minusDays(1))
                .limit(REMEMBERED)
                .filter(day -> City.firstStaff(City.DEMO_SEED, City.DEMO, day).equals(first))
                .findFirst()
                .map(day -> City.of(City.DEMO_SEED, City.DEMO, day));
    }

    private void settle(City city, Progress progress) {
        progress.at(text("synth.settling", Places.CITY, city.households()));
        var outcome =
                synth.load(
                        city,
                        (households, _) -> {
                            if (households > 0) {
                                progress.at(text("synth.settled", households, city.households()));
                            }
                        });
        finish(city);
        if (outcome.held() > 0) {
            progress.at(text("synth.held", outcome.held(), outcome.reasons().toString()));
        }
    }

    /// What waits for somebody, so that no page is empty.
    void finish(City city) {
        held.add(city);
        additions.forEach(addition -> addition.add(logins()));
    }

    @Override
    public List<SignIn> signIns() {
        return logins().stream()
                .map(login -> new SignIn(text("synth.role." + login), login, PASSWORD))
                .toList();
    }

    private static List<String> logins() {
        var logins = new ArrayList<String>();
        Staffing.KNOWN.forEach(known -> logins.add(known.login()));
        logins.add(Staffing.HELPER);
        return logins;
    }

    static String text(String key, Object... details) {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        var locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
        return new MessageFormat(
                        ResourceBundle.getBundle("messages/synth", locale).getString(key), locale)
                .format(details);
    }
}
