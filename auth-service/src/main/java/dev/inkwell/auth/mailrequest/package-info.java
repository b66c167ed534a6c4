/** What anybody may ask for by an e-mail address: the answer is the same whether there is an account, and so is the work. */
@NullMarked
package dev.inkwell.auth.mailrequest;

import org.jspecify.annotations.NullMarked;
