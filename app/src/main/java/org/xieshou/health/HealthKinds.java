package org.xieshou.health;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.quantity;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import org.xieshou.shared.Field;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Kind.About;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The entries about people's health. Only clinicians write and open them.
final class HealthKinds {
    private static final Shape.Field ACTIVITY =
            optional("activity", uuid(), "The campaign's activity to which it belongs");

    static final Kind TICKET =
            kind(
                            "health.ticket",
                            About.EITHER,
                            required("number", integer(1, 9_999), "Place in the queue of the day"),
                            ACTIVITY)
                    .telling(Tellings::ticket);

    static final Kind CALL =
            kind(
                            "health.call",
                            About.EITHER,
                            required("ticket", uuid(), "The ticket that was called"),
                            optional("left", flag(), "Went away without being measured"))
                    .telling(Tellings::call);

    static final Kind MEASUREMENT =
            kind(
                            "health.measurement",
                            About.EITHER,
                            required(
                                    "place",
                                    choice("clinic", "home", "self"),
                                    "At a clinic day, at home by staff, or taken by the person"),
                            optional("systolic", integer(1, 999), "mmHg"),
                            optional("diastolic", integer(1, 999), "mmHg"),
                            optional("pulse", integer(1, 999), "Beats a minute"),
                            optional("glucose", quantity(), "Capillary, mmol/L"),
                            optional(
                                    "meal",
                                    choice("fasting", "eaten", "two-hours", "unknown"),
                                    "When the person last ate; absent is unknown"),
                            optional(
                                    "signs",
                                    list(
                                            choice(
                                                    "severe-headache",
                                                    "vomiting",
                                                    "speech-or-limb",
                                                    "chest-or-back-pain",
                                                    "breathlessness",
                                                    "confusion",
                                                    "sweating",
                                                    "tremor",
                                                    "thirst-and-drowsy"),
                                            9),
                                    "What the person feels now"),
                            optional("treated", flag(), "Takes something that lowers the sugar"),
                            optional("ticket", uuid(), "The ticket of the queue"),
                            ACTIVITY)
                    .following()
                    .telling(Tellings::measurement);

    static final Kind REFERRAL =
            kind(
                            "health.referral",
                            About.EITHER,
                            optional("measurement", uuid(), "The reading that led to it"),
                            required("to", unit(40), "The clinic or hospital"),
                            required(
                                    "urgency",
                                    choice("now", "same-day", "appointment"),
                                    "How soon"),
                            required(
                                    "about",
                                    choice("blood-pressure", "glucose", "both", "other"),
                                    "For what"),
                            optional("note", text(300), "What the doctor there should know"),
                            ACTIVITY)
                    .following()
                    .telling(Tellings::referral);

    static final Kind OUTCOME =
            kind(
                            "health.outcome",
                            About.EITHER,
                            required("referral", uuid(), "The referral that was asked about"),
                            required(
                                    "what",
                                    choice("attended", "not-attended", "unreachable"),
                                    "What became of it"),
                            optional("next", date(), "When to ask again"))
                    .following()
                    .telling(Tellings::outcome);

    static final Kind REMINDER =
            kind(
                            "health.reminder",
                            About.HOUSEHOLD,
                            required(
                                    "topic",
                                    choice("medicine", "recheck", "clinic"),
                                    "What to be reminded of"),
                            required("way", choice("paper", "sms", "voice"), "How"),
                            optional("at", text(40), "Times of the day, or the day"),
                            required("from", date(), "First day"),
                            optional("until", date(), "Last day"),
                            required("wanted", flag(), "The person asked for it"))
                    .following()
                    .telling(Tellings::reminder);

    static final Kind REMINDED =
            kind(
                            "health.reminded",
                            About.HOUSEHOLD,
                            required("reminder", uuid(), "Which reminder"),
                            required(
                                    "how",
                                    choice("called", "no-answer", "message", "card"),
                                    "What a person did: nothing is sent by itself"))
                    .telling(Tellings::reminded);

    static final Kind PATIENT =
            kind(
                            "health.patient",
                            About.HOUSEHOLD,
                            required(
                                    "condition",
                                    choice("hypertension", "diabetes", "both"),
                                    "Known from a clinic, not from one reading"),
                            optional("since", date(), "Since when it is known"),
                            optional("ended", flag(), "No longer followed here"))
                    .following()
                    .telling(Tellings::patient);

    static final Kind SHARING =
            kind(
                            "health.sharing",
                            About.HOUSEHOLD,
                            required("to", unit(40), "The unit that may have the file"),
                            required("given", flag(), "The person agreed to that"))
                    .following()
                    .telling(Tellings::sharing);

    static final List<Kind> ALL =
            List.of(
                    TICKET,
                    CALL,
                    MEASUREMENT,
                    REFERRAL,
                    OUTCOME,
                    REMINDER,
                    REMINDED,
                    PATIENT,
                    SHARING);

    private HealthKinds() {}

    private static Kind kind(String name, About about, Shape.Field... fields) {
        return Kind.aboutHousehold(name, Right.HEALTH, Shape.of(fields))
                .about(about)
                .openedBy(Right.HEALTH, Field.HEALTH);
    }
}
