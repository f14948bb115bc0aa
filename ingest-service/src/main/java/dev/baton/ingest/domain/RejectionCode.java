package dev.baton.ingest.domain;

/**
 * Why an item was not accepted. Codes are public for ever: senders alert on them and the quarantine filters by them.
 *
 * <p>Each is described in {@code docs/ingest-rejections.md}; a test holds the page and this list together.
 */
public enum RejectionCode {
    /** The item is a text, number, list or null. */
    NOT_AN_OBJECT("The item is not a JSON object.", "Send one JSON object per item."),

    /** An item of a batch doesn't say which call it is. */
    TYPE_MISSING(
            "The item of a batch has no type.",
            "Set type to one of identify, track, page, screen, group, alias, outcome."),

    /** The call is none of the tracking API. */
    TYPE_UNKNOWN(
            "The type is not one of the tracking API.",
            "Set type to one of identify, track, page, screen, group, alias, outcome."),

    /** Nobody to attach the event to. */
    IDENTITY_MISSING("The item has neither userId nor anonymousId.", "Send at least one of userId and anonymousId."),

    /** An identifier that is no text. */
    IDENTIFIER_INVALID("An identifier is neither a text nor a whole number.", "Send identifiers as texts."),

    /** An identifier that does not identify a person, such as {@code undefined}. */
    IDENTIFIER_PLACEHOLDER(
            "An identifier is a placeholder such as undefined, null or 0.",
            "Send the person's own id, or leave the field out; mend your tracking code where it fills the id."),

    /** An identifier that no index could hold. */
    IDENTIFIER_TOO_LONG("An identifier is longer than 255 characters.", "Shorten the identifier, or hash it."),

    /** A {@code track} call without a name. */
    EVENT_NAME_MISSING("The track call has no event name.", "Set event to the name of what happened."),

    /** A name that can't be one. */
    EVENT_NAME_INVALID(
            "The name is not a text, or longer than 200 characters.",
            "Send a short, fixed name; what varies belongs into properties."),

    /** An {@code outcome} call that doesn't say what came of it. */
    OUTCOME_INVALID("The outcome is neither won nor lost.", "Set event to won or lost."),

    /** An outcome from somebody whose key anybody can read. */
    OUTCOME_NOT_ALLOWED(
            "The sender may not say what came of a lead.",
            "Send outcomes with a token or with the key of a source of kind SERVER."),

    /** A {@code group} call without the group. */
    GROUP_ID_MISSING("The group call has no groupId.", "Set groupId to your id of the company."),

    /** An {@code alias} call that doesn't say what it joins. */
    PREVIOUS_ID_MISSING("The alias call has no previousId.", "Set previousId to the id the person had before."),

    /** An {@code alias} call that doesn't say whose id the former one was. */
    USER_ID_MISSING("The alias call has no userId.", "Set userId to the id the person has from now on."),

    /** An {@code alias} call that could merge other people's leads, from somebody whose key anybody can read. */
    ALIAS_NOT_ALLOWED(
            "With the key of a page, an alias may join no other id than the page's own anonymousId.",
            "Send the alias with a token or with the key of a source of kind SERVER."),

    /** {@code traits}, {@code properties} or {@code context} is something else than a JSON object. */
    FIELD_NOT_AN_OBJECT(
            "traits, properties or context is not a JSON object.", "Send a JSON object, or omit the field."),

    /** A time nobody can read. */
    TIMESTAMP_INVALID(
            "A time is not ISO-8601, or lies outside the years 1970 to 9999.",
            "Send ISO-8601 with zone, for example 2026-03-01T09:30:00.000Z."),

    /** History that can't be meant. */
    TIMESTAMP_TOO_OLD(
            "The event happened longer ago than the service accepts (5 years by default).",
            "Check the sender's clock, or send history to /v1/import or as a bulk import."),

    /** History that has not happened yet. */
    TIMESTAMP_IN_FUTURE(
            "History happened after it was received.",
            "Check the column, its format and its zone; send what is planned as a property, not as a time."),

    /** Something that calls itself a CloudEvent. */
    CLOUD_EVENT_INVALID(
            "An attribute of the CloudEvent is missing or not a text, or specversion is not 1.0.",
            "Send specversion 1.0 with id, source (without blanks) and type as texts."),

    /** A header of a CloudEvent in binary mode that has no defined text. */
    CLOUD_EVENT_HEADER_INVALID(
            "A ce- header is not percent-encoded UTF-8, has unbalanced quotes, or was sent twice.",
            "Encode the value as percent-encoded UTF-8, and send each ce- header once."),

    /** A CloudEvent with data that no rule could look into. */
    CLOUD_EVENT_DATA_INVALID(
            "The data of the CloudEvent is not a JSON object.", "Send data as a JSON object, or leave it out."),

    /** More than one event may weigh. */
    EVENT_TOO_LARGE("The item is larger than 32 KiB.", "Send less with one event; link to large content."),

    /** More traits than one event may carry. */
    TRAITS_TOO_MANY(
            "The item carries more traits than one event may (200 by default).",
            "Send only traits that a rule or a person uses; spread others over several events."),

    /** A trait that is too large to be kept with a lead. */
    TRAIT_TOO_LARGE(
            "A trait is larger than allowed (8 KiB by default; the traits of a group count together).",
            "Send a shorter value, or a link to it."),

    /** Objects in objects in objects. */
    TOO_DEEP("The item is nested deeper than 32 levels.", "Flatten traits and properties."),

    /** One name, two values: no reader could tell which is meant. */
    DUPLICATE_KEY("An object holds the same key twice.", "Send each key once."),

    /** A number that would lose its value on the way. */
    NUMBER_OUT_OF_RANGE(
            "A number fits neither 64 bits nor a finite double, or has over 64 digits.",
            "Send very large numbers as texts."),

    /** Text that no store can hold. */
    TEXT_INVALID("A text holds a NUL character or half a surrogate pair.", "Send well-formed Unicode without NUL."),

    /** A name the tracking plan does not have. */
    TRACKING_PLAN_UNPLANNED_EVENT(
            "The tracking plan has no event of this name.",
            "Send a planned name, or add the event to the plan and replay the item."),

    /** A property the tracking plan requires. */
    TRACKING_PLAN_REQUIRED_MISSING(
            "A property that the tracking plan requires is missing.",
            "Send the property, or make it optional in the plan and replay the item."),

    /** A value of another type than planned. */
    TRACKING_PLAN_DATATYPE_MISMATCH(
            "A value has another type than the tracking plan says.",
            "Send the planned type, or mend the plan and replay the item."),

    /** A property the tracking plan does not know. */
    TRACKING_PLAN_ADDITIONAL_PROPERTIES(
            "The tracking plan does not know a property.",
            "Leave the property out, or add it to the plan and replay the item."),

    /** A value the tracking plan does not allow. */
    TRACKING_PLAN_VALUE_MISMATCH(
            "A value is not one the tracking plan allows.",
            "Send an allowed value, or mend the plan and replay the item."),

    /** A tool's message that its source's mapping makes no calls of. */
    WEBHOOK_UNMAPPED(
            "The webhook's payload does not fit its mapping.",
            "Mend the mapping of the source, then let the tool deliver again.");

    private final String meaning;
    private final String remedy;

    RejectionCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** What is wrong, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What the sender does next, in one sentence. */
    public String remedy() {
        return remedy;
    }

    /** Both, as told to the sender. */
    public String detail() {
        return meaning + " " + remedy;
    }
}
