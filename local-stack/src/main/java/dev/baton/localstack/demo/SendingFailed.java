package dev.baton.localstack.demo;

/** The calls could not be delivered; the message is one line for a person, with what to do. */
final class SendingFailed extends Exception {

    private static final long serialVersionUID = 1;

    SendingFailed(String message) {
        super(message);
    }
}
