package dev.inkwell.system;

/** One request that a crash may cut off, with what comes before it, and what has to be true after the crash. */
interface Deed {

    /** Brings about all that the request takes. */
    void prepare();

    /** Sends the request, and gives the status of the answer; raises when there is none. */
    int act();

    /** The status that acknowledges it. */
    int acknowledgement();

    /** Once all is back. Fails for what was done by half, and for what was acknowledged and is not there. */
    void check(boolean acknowledged);
}
