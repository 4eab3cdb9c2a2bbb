package org.xieshou.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xieshou.fhir.PersonFile.Reading;

/// The observations of one reading.
final class Observations {
    private static final Node VITAL_SIGNS =
            Node.concept(Node.coding(Codes.CATEGORY, "vital-signs", "Vital Signs"));
    private static final Node LABORATORY =
            Node.concept(Node.coding(Codes.CATEGORY, "laboratory", "Laboratory"));

    private final UUID patient;
    private final Reading reading;
    private final UUID encounter;

    Observations(UUID patient, Reading reading, UUID encounter) {
        this.patient = patient;
        this.reading = reading;
        this.encounter = encounter;
    }

    /// The first id is the reading's own.
    List<Entries.Entry> all() {
        var all = new ArrayList<Entries.Entry>();
        var upper = reading.systolic();
        var lower = reading.diastolic();
        if (upper != null && lower != null) {
            all.add(new Entries.Entry(id("pressure", all), pressure(upper, lower)));
        }
        var glucose = reading.glucose();
        if (glucose != null) {
            var value = Codes.quantity(glucose, "mmol/L", "mmol/L");
            var one = one(Codes.glucose(reading.fasting()), LABORATORY);
            all.add(new Entries.Entry(id("glucose", all), one.with("valueQuantity", value)));
        }
        var pulse = reading.pulse();
        if (pulse != null) {
            var value = Codes.quantity(pulse, "beats/minute", "/min");
            var one = one(Codes.heartRate(), VITAL_SIGNS);
            all.add(new Entries.Entry(id("pulse", all), one.with("valueQuantity", value)));
        }
        return all;
    }

    private UUID id(String part, List<Entries.Entry> before) {
        return before.isEmpty() ? reading.id() : Entries.named(reading.id() + part);
    }

    private Node pressure(int upper, int lower) {
        return one(Codes.bloodPressure(), VITAL_SIGNS)
                .with("meta", Node.of().with("profile", List.of(Codes.BP_PROFILE)))
                .with(
                        "component",
                        List.of(
                                component(Codes.systolic(), upper),
                                component(Codes.diastolic(), lower)));
    }

    private static Node component(Node code, int value) {
        return Node.of()
                .with("code", code)
                .with("valueQuantity", Codes.quantity(value, "mmHg", "mm[Hg]"));
    }

    private Node one(Node code, Node category) {
        return Node.resource("Observation")
                .with("status", "final")
                .with("category", List.of(category))
                .with("code", code)
                .with("subject", Node.reference(patient))
                .with("encounter", Node.reference(encounter))
                .with("effectiveDateTime", Codes.moment(reading.at()))
                .with("performer", List.of(Node.reference(Entries.named(reading.by()))))
                .with("interpretation", List.of(Node.text(reading.level())));
    }
}
