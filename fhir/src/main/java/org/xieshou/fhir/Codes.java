package org.xieshou.fhir;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// Systems and codes of FHIR R4, LOINC and UCUM, with LOINC's own displays: others are often mislabelled.
final class Codes {
    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String BP_PROFILE = "http://hl7.org/fhir/StructureDefinition/bp";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    static final String ACT = TERMINOLOGY + "v3-ActCode";
    static final String CATEGORY = TERMINOLOGY + "observation-category";
    static final String SCOPE = TERMINOLOGY + "consentscope";
    static final String PARTICIPATION = TERMINOLOGY + "v3-ParticipationType";
    static final String PROVENANCE = TERMINOLOGY + "provenance-participant-type";
    static final String AUDIT = TERMINOLOGY + "audit-event-type";

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                    .appendOffset("+HH:MM", "Z")
                    .toFormatter(Locale.ROOT);

    private Codes() {}

    /// FHIR wants the seconds also where they are nought.
    static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    static Node bloodPressure() {
        return loinc("85354-9", "Blood pressure panel with all children optional");
    }

    static Node systolic() {
        return loinc("8480-6", "Systolic blood pressure");
    }

    static Node diastolic() {
        return loinc("8462-4", "Diastolic blood pressure");
    }

    static Node heartRate() {
        return loinc("8867-4", "Heart rate");
    }

    /// The fasting one is another observation, not a property of the first.
    static Node glucose(boolean fasting) {
        return fasting
                ? loinc(
                        "14770-2",
                        "Fasting glucose [Moles/volume] in Capillary blood by Glucometer")
                : loinc("14743-9", "Glucose [Moles/volume] in Capillary blood by Glucometer");
    }

    private static Node loinc(String code, String display) {
        return Node.concept(Node.coding(LOINC, code, display));
    }

    static Node quantity(Number value, String unit, String code) {
        return Node.of()
                .with("value", value)
                .with("unit", unit)
                .with("system", UCUM)
                .with("code", code);
    }
}
