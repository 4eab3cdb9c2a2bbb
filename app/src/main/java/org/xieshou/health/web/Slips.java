package org.xieshou.health.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xieshou.health.Advice;
import org.xieshou.health.Referral;
import org.xieshou.health.Reminder;
import org.xieshou.health.Sample;
import org.xieshou.shared.web.Language;

/// Writes the advice slip, and the card of reminders, in the person's own language.
@Component
public final class Slips {
    private final MessageSource messages;

    Slips(MessageSource messages) {
        this.messages = messages;
    }

    /// The language of that tag; Chinese if there is none such.
    static Language language(@Nullable String tag) {
        return tag == null ? Language.ZH : Language.find(tag).orElse(Language.ZH);
    }

    /// A value with its name, kept apart so that digits never turn in right-to-left text.
    public record Value(String name, String value) {}

    /// What the person takes home.
    ///
    /// @param level the level in a word
    /// @param advice a sentence for each measure and direction
    /// @param notes further sentences
    /// @param draft says that no native reader has checked the words; null where one wrote them
    public record Slip(
            Language language,
            String title,
            LocalDate day,
            List<Value> values,
            String level,
            List<String> advice,
            List<String> notes,
            @Nullable String draft) {
        public Slip {
            values = List.copyOf(values);
            advice = List.copyOf(advice);
            notes = List.copyOf(notes);
        }
    }

    /// What was measured on a day, and what it asks for.
    record Reading(LocalDate day, Sample sample, Advice advice) {}

    /// @param referral null if there is none: then nobody will ask, and the slip promises nothing
    Slip write(Language language, Reading reading, @Nullable Referral referral) {
        var in = language.locale();
        var sample = reading.sample;
        var advice = reading.advice;
        var values = new ArrayList<Value>();
        if (sample.hasPressure()) {
            values.add(
                    new Value(
                            say("slip.pressure", in),
                            sample.systolic() + "/" + sample.diastolic() + " mmHg"));
        }
        var glucose = sample.glucose();
        if (glucose != null) {
            values.add(new Value(say("slip.glucose", in), glucose.toPlainString() + " mmol/L"));
        }
        boolean own = language == Language.ZH || language == Language.EN;
        return new Slip(
                language,
                say("slip.title", in),
                reading.day,
                values,
                say("level." + advice.word(), in),
                advice.sentences().stream().map(each -> say("advice." + each, in)).toList(),
                notes(referral, in),
                own ? null : say("slip.draft", in));
    }

    /// What hangs on the person's wall.
    ///
    /// @param lines what to be reminded of, and when as the person said it
    /// @param draft says that no native reader has checked the words; null where one wrote them
    public record Card(
            Language language,
            String title,
            List<Value> lines,
            String note,
            @Nullable String draft) {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    Card card(Language language, List<Reminder> reminders) {
        var in = language.locale();
        boolean own = language == Language.ZH || language == Language.EN;
        return new Card(
                language,
                say("card.title", in),
                reminders.stream()
                        .map(each -> {
                            var at = each.at();
                            var on = each.on();
                            var when = at != null ? at : on == null ? "" : on.toString();
                            return new Value(say("card." + each.topic(), in), when);
                        })
                        .toList(),
                say("card.note", in),
                own ? null : say("slip.draft", in));
    }

    private List<String> notes(@Nullable Referral referral, Locale in) {
        var notes = new ArrayList<String>();
        if (referral != null && referral.household() == null) {
            notes.add(say("slip.self", in));
            notes.add(say("slip.return", in));
        } else if (referral != null && referral.due() != null) {
            notes.add(say("slip.check", in));
        }
        notes.add(say("slip.note", in));
        return notes;
    }

    private String say(String key, Locale in) {
        return messages.getMessage("health." + key, null, in);
    }
}
