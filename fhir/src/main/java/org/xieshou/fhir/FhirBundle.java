package org.xieshou.fhir;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.xieshou.fhir.PersonFile.Reading;
import org.xieshou.fhir.PersonFile.Referral;
import org.xieshou.fhir.PersonFile.Reminder;
import tools.jackson.databind.json.JsonMapper;

/// Writes a person's file as one FHIR R4 bundle of type `collection`.
public final class FhirBundle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonFile file;
    private final Entries entries = new Entries();
    private final UUID patient;

    private FhirBundle(PersonFile file) {
        this.file = file;
        this.patient = Entries.named("patient:" + file.person().pseudonym());
    }

    /// @return JSON of a `Bundle` with Patient, Consent, Organization, PractitionerRole, Encounter, Observation, CarePlan,
    ///     ServiceRequest, Task, CommunicationRequest, Provenance and AuditEvent
    public static String json(PersonFile file) {
        return JSON.writeValueAsString(new FhirBundle(file).bundle().json());
    }

    private Node bundle() {
        entries.add(patient, patient());
        entries.add(file.receiver());
        entries.add(file.exporter());
        entries.add(file.consent().id(), consent());
        file.readings().forEach(this::reading);
        file.referrals().forEach(this::referral);
        file.reminders().forEach(this::reminder);
        entries.add(Entries.named("provenance:" + file.consent().id()), provenance());
        entries.add(Entries.named("audit:" + file.consent().id()), audit());
        return Node.resource("Bundle")
                .with("type", "collection")
                .with("timestamp", made())
                .with("entry", entries.list());
    }

    private String made() {
        return Codes.moment(file.made().atOffset(ZoneOffset.UTC));
    }

    private Node patient() {
        var person = file.person();
        var name = person.name();
        return Node.resource("Patient")
                .with("identifier", List.of(Entries.identifier("pseudonym", person.pseudonym())))
                .with("name", name == null ? null : List.of(Node.text(name)))
                .with("gender", person.sex())
                .with("birthDate", person.born() == null ? null : String.valueOf(person.born()));
    }

    private Node consent() {
        return Node.resource("Consent")
                .with("status", "active")
                .with(
                        "scope",
                        Node.concept(
                                Node.coding(Codes.SCOPE, "patient-privacy", "Privacy Consent")))
                .with(
                        "category",
                        List.of(Node.concept(Node.coding(Codes.ACT, "INFA", "information access"))))
                .with("patient", Node.reference(patient))
                .with("dateTime", Codes.moment(file.consent().given()))
                .with("organization", List.of(Node.reference(Entries.named(file.exporter()))))
                .with("policyRule", Node.text("个人信息保护法 art. 29: separate consent"))
                .with(
                        "provision",
                        Node.of()
                                .with("type", "permit")
                                .with(
                                        "actor",
                                        List.of(
                                                Node.of()
                                                        .with(
                                                                "role",
                                                                Node.concept(
                                                                        Node.coding(
                                                                                Codes.PARTICIPATION,
                                                                                "IRCP",
                                                                                "information recipient")))
                                                        .with(
                                                                "reference",
                                                                Node.reference(
                                                                        Entries.named(
                                                                                file
                                                                                        .receiver()))))));
    }

    private void reading(Reading reading) {
        entries.add(reading.by());
        var encounter = Entries.named("encounter:" + reading.id());
        entries.add(encounter, encounter(reading));
        new Observations(patient, reading, encounter)
                .all()
                .forEach(one -> entries.add(one.id(), one.resource()));
        entries.add(
                Entries.named("advice:" + reading.id()),
                Node.resource("CarePlan")
                        .with("status", "active")
                        .with("intent", "plan")
                        .with("description", reading.advice())
                        .with("subject", Node.reference(patient))
                        .with("encounter", Node.reference(encounter))
                        .with("created", Codes.moment(reading.at())));
    }

    private Node encounter(Reading reading) {
        var kind =
                reading.place().equals("clinic")
                        ? Node.coding(Codes.ACT, "FLD", "field")
                        : Node.coding(Codes.ACT, "HH", "home health");
        return Node.resource("Encounter")
                .with("status", "finished")
                .with("class", kind)
                .with("subject", Node.reference(patient))
                .with(
                        "period",
                        Node.of()
                                .with("start", Codes.moment(reading.at()))
                                .with("end", Codes.moment(reading.at())))
                .with("serviceProvider", Node.reference(Entries.named(reading.by())));
    }

    private void referral(Referral referral) {
        entries.add(referral.by());
        var role = Entries.named("role:" + referral.by().id());
        entries.add(
                role,
                Node.resource("PractitionerRole")
                        .with("active", true)
                        .with("organization", Node.reference(Entries.named(referral.by()))));
        var reading = referral.reading();
        boolean here = file.readings().stream().anyMatch(one -> one.id().equals(reading));
        entries.add(
                referral.id(),
                Node.resource("ServiceRequest")
                        .with(
                                "status",
                                "attended".equals(referral.outcome()) ? "completed" : "active")
                        .with("intent", "order")
                        .with("priority", priority(referral))
                        .with("code", Node.text(referral.about()))
                        .with("subject", Node.reference(patient))
                        .with("authoredOn", referral.day().toString())
                        .with("requester", Node.reference(role))
                        .with("performer", List.of(Node.of().with("display", referral.to())))
                        .with(
                                "reasonReference",
                                reading == null || !here
                                        ? null
                                        : List.of(Node.reference(reading))));
        entries.add(Entries.named("task:" + referral.id()), task(referral));
    }

    private static String priority(Referral referral) {
        return switch (referral.urgency()) {
            case "now" -> "stat";
            case "same-day" -> "urgent";
            default -> "routine";
        };
    }

    /// The loop of a referral: somebody asks what became of it.
    private Node task(Referral referral) {
        var outcome = referral.outcome();
        var status =
                switch (outcome) {
                    case "attended" -> "completed";
                    case "not-attended" -> "failed";
                    case null, default -> "requested";
                };
        return Node.resource("Task")
                .with("status", status)
                .with("businessStatus", outcome == null ? null : Node.text(outcome))
                .with("intent", "order")
                .with("focus", Node.reference(referral.id()))
                .with("for", Node.reference(patient))
                .with("authoredOn", referral.day().toString())
                .with("owner", Node.reference(Entries.named(referral.by())));
    }

    private void reminder(Reminder reminder) {
        var until = reminder.until();
        entries.add(
                reminder.id(),
                Node.resource("CommunicationRequest")
                        .with("status", "active")
                        .with("subject", Node.reference(patient))
                        .with("payload", List.of(Node.of().with("contentString", reminder.text())))
                        .with(
                                "occurrencePeriod",
                                Node.of()
                                        .with("start", reminder.from().toString())
                                        .with("end", until == null ? null : until.toString()))
                        .with("recipient", List.of(Node.reference(patient))));
    }

    private Node provenance() {
        return Node.resource("Provenance")
                .with("target", entries.ids().stream().map(Node::reference).toList())
                .with("recorded", made())
                .with(
                        "agent",
                        List.of(
                                Node.of()
                                        .with(
                                                "type",
                                                Node.concept(
                                                        Node.coding(
                                                                Codes.PROVENANCE,
                                                                "author",
                                                                "Author")))
                                        .with(
                                                "who",
                                                Node.reference(Entries.named(file.exporter())))));
    }

    private Node audit() {
        return Node.resource("AuditEvent")
                .with("type", Node.coding(Codes.AUDIT, "rest", "RESTful Operation"))
                .with("action", "R")
                .with("recorded", made())
                .with("outcome", "0")
                .with(
                        "agent",
                        List.of(
                                Node.of()
                                        .with("who", Node.reference(Entries.named(file.exporter())))
                                        .with("requestor", true)))
                .with(
                        "source",
                        Node.of().with("observer", Node.reference(Entries.named(file.exporter()))));
    }
}
