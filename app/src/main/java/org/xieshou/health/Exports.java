package org.xieshou.health;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Units;
import org.xieshou.fhir.FhirBundle;
import org.xieshou.fhir.PersonFile;
import org.xieshou.fhir.PersonFile.Organization;
import org.xieshou.health.Measurements.Judged;
import org.xieshou.journal.Fingerprint;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.Place;

/// A person's file for another clinic, as FHIR R4. Only with the person's separate word for that one receiver.
@Component
public final class Exports {
    private final Wards wards;
    private final Patients patients;
    private final Journal journal;
    private final Words words;

    Exports(Wards wards, Patients patients, Journal journal, Words words) {
        this.wards = wards;
        this.patients = patients;
        this.journal = journal;
        this.words = words;
    }

    /// In which words and names a file is written.
    @Component
    record Words(Units units, Fingerprint fingerprint, MessageSource messages, Place place) {
        String say(String key) {
            return messages.getMessage("health." + key, null, Locale.CHINESE);
        }

        String advice(Advice advice) {
            return advice.sentences().stream()
                    .map(sentence -> say("advice." + sentence))
                    .collect(Collectors.joining());
        }

        Organization unit(String id) {
            var name = units.find(id).map(unit -> unit.name()).orElse(id);
            return new Organization(id, name);
        }

        /// The receiver's own name for the person: another receiver cannot match it.
        String pseudonym(UUID person, String receiver) {
            var hash = fingerprint.of("fhir " + receiver + " " + person);
            return HexFormat.of().formatHex(hash, 0, 16);
        }
    }

    /// To whom the person lets the file go.
    ///
    /// @throws HealthProblem if the actor is no clinician
    public List<Sharing> allowed(Actor actor, UUID household, UUID person) {
        return wards.read(actor, ward -> SharingTable.of(ward, household, person));
    }

    /// The person's word on one receiver; the last counts.
    public Receipt allow(Actor actor, Person person, String to, boolean given) {
        wards.admit(actor);
        var occasion = Occasion.of(actor, journal.tip(), wards.clock());
        occasion.add(
                HealthKinds.SHARING.full(),
                person.household(),
                person.person(),
                Map.of("to", to, "given", given));
        return journal.append(occasion.envelopes(), actor).getFirst();
    }

    /// Writes the file, and writes down that it was opened.
    ///
    /// @param to the receiver, a unit's id
    /// @return JSON of a FHIR R4 bundle, UTF-8
    /// @throws HealthProblem not-agreed without the person's word for that receiver, or after the consent was taken back
    public byte[] fhir(Actor actor, UUID household, UUID person, String to) {
        var sharing =
                allowed(actor, household, person).stream()
                        .filter(each -> each.receiver().equals(to))
                        .findFirst()
                        .orElseThrow(HealthProblem::notAgreed);
        var file = patients.open(actor, household, person);
        if (!Boolean.TRUE.equals(file.person().agreed())) {
            throw HealthProblem.notAgreed();
        }
        return FhirBundle.json(written(actor, file, sharing)).getBytes(StandardCharsets.UTF_8);
    }

    private PersonFile written(Actor actor, Patients.PersonFile file, Sharing sharing) {
        var person = file.person();
        var birth = person.birth();
        return new PersonFile(
                wards.clock().instant(),
                new Organization(sharing.receiver(), sharing.name()),
                words.unit(actor.unit()),
                new PersonFile.Person(
                        words.pseudonym(person.person(), sharing.receiver()),
                        sharing.isToClinicians() ? person.name() : null,
                        sex(person.sex()),
                        birth == null ? null : birth.getYear()),
                new PersonFile.Consent(
                        sharing.entry(),
                        sharing.given().atZone(words.place.zone()).toOffsetDateTime().withNano(0)),
                file.readings().stream().map(this::reading).toList(),
                file.referrals().stream().map(this::referral).toList(),
                file.reminders().stream().map(this::reminder).toList());
    }

    private static @Nullable String sex(@Nullable String sex) {
        return "female".equals(sex) || "male".equals(sex) ? sex : null;
    }

    private PersonFile.Reading reading(Judged judged) {
        var one = judged.measurement();
        var level = judged.advice().level().code();
        return new PersonFile.Reading(
                one.entry(),
                one.happened().atZone(words.place.zone()).toOffsetDateTime().withNano(0),
                words.unit(one.unit()),
                one.place(),
                one.systolic(),
                one.diastolic(),
                one.pulse(),
                one.glucose(),
                one.meal().equals(Sample.FASTING),
                level,
                words.advice(judged.advice()));
    }

    private PersonFile.Referral referral(Referral one) {
        return new PersonFile.Referral(
                one.entry(),
                one.day(),
                words.unit(one.unit()),
                one.receiver(),
                one.urgency(),
                words.say("about." + one.about()),
                one.measurement(),
                one.outcome());
    }

    private PersonFile.Reminder reminder(Reminder one) {
        var at = one.at();
        var what = words.say("topic." + one.topic());
        return new PersonFile.Reminder(
                one.entry(), one.from(), one.until(), at == null ? what : what + "：" + at);
    }
}
