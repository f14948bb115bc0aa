package dev.baton.scoring.application;

/** What ingest tells on {@code baton.events}. */
public sealed interface FromIngest permits IncomingEvent, IncomingCorrection {}
