package org.xieshou.registry.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Occasion;
import org.xieshou.registry.IdNumber;
import org.xieshou.registry.quality.Findings.Foreseen;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.Text;
import tools.jackson.databind.json.JsonMapper;

/// What a form's entries would put at odds in the register, said before they are taken: what cannot be is refused, what
/// is unlikely is a doubt that the form's author may set aside.
@Component
public final class Forewarning {
    private static final String BORN_DIFFERS = "born-differs";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Findings findings;

    Forewarning(Findings findings) {
        this.findings = findings;
    }

    /// @param despite the codes of doubts that the author has seen and set aside
    /// @return what to say first; empty if there is nothing to say that the author has not seen
    public FieldErrors of(Actor actor, Occasion occasion, @Nullable String despite) {
        var seen =
                despite == null
                        ? Set.of()
                        : Arrays.stream(despite.split(",", -1))
                                .map(String::strip)
                                .collect(Collectors.toSet());
        var found = findings.foresee(actor, occasion.envelopes());
        var errors = new FieldErrors();
        found.forEach(each -> refuse(each, errors));
        boolean isNews =
                found.stream().anyMatch(each -> !seen.contains(each.rule().code()))
                        || (isBornOnTwoDays(occasion.envelopes()) && !seen.contains(BORN_DIFFERS));
        if (isNews || !errors.isEmpty()) {
            found.forEach(each -> doubt(each, errors));
            if (isBornOnTwoDays(occasion.envelopes())) {
                errors.doubt(doubt(BORN_DIFFERS, List.of(), null));
            }
        }
        return errors;
    }

    private static void refuse(Foreseen foreseen, FieldErrors errors) {
        foreseen.rule()
                .refuses()
                .ifPresent(field -> errors.add(field, "quality." + foreseen.rule().code() + ".no"));
    }

    private static void doubt(Foreseen foreseen, FieldErrors errors) {
        if (foreseen.rule().refuses().isEmpty()) {
            var finding = foreseen.finding();
            errors.doubt(doubt(finding.rule(), finding.years(), about(finding)));
        }
    }

    /// The fact and the person, as far as there are any.
    private static @Nullable String about(Finding finding) {
        var locale = LocaleContextHolder.getLocale();
        var label = finding.label();
        var about =
                Stream.of(
                                label == null ? "" : label.in(locale),
                                Objects.requireNonNullElse(finding.name(), ""))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · "));
        return about.isEmpty() ? null : about;
    }

    private static Doubt doubt(String code, List<Integer> years, @Nullable String whom) {
        var key = "quality." + code;
        return new Doubt(code, Text.of(key, years.toArray()), Text.of(key + ".do"), whom);
    }

    /// The number itself lies in the sealed entry alone: so this is seen here, and by no rule over the register.
    private static boolean isBornOnTwoDays(List<Envelope> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().startsWith("registry.person@"))
                .map(entry -> JSON.readTree(entry.body()))
                .anyMatch(person -> {
                    var birth = person.path("birth").asString("");
                    var number = person.path("idNumber").asString("");
                    return !birth.isEmpty()
                            && IdNumber.read(number) instanceof IdNumber.Reading.Good(var id, _)
                            && !id.birth().toString().equals(birth);
                });
    }
}
