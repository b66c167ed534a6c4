package dev.inkwell.auth.invitation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.mail.Lifetime;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.Outbox;
import dev.inkwell.auth.onetime.OneTimeToken;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.auth.registration.RegistrationService;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.auth.role.Role;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Invites people by mail, and makes accounts of those who accept. */
@ApplicationScoped
public class InvitationService {

    private static final Logger LOG = Logger.getLogger(InvitationService.class);

    /** What sending an invitation takes, and what it takes until the invitation is accepted. */
    static final String MAY_INVITE = "role:manage";

    private final InvitationRepository invitations;
    private final OneTimeTokens tokens;
    private final RegistrationService registration;
    private final AccountService accounts;
    private final RoleService roles;
    private final OwnRights ownRights;
    private final Outbox outbox;
    private final Links links;
    private final AuditLog audit;
    private final InvitationConfig config;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            OneTimeTokens tokens,
            RegistrationService registration,
            AccountService accounts,
            RoleService roles,
            OwnRights ownRights,
            Outbox outbox,
            Links links,
            AuditLog audit,
            InvitationConfig config,
            Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.registration = registration;
        this.accounts = accounts;
        this.roles = roles;
        this.ownRights = ownRights;
        this.outbox = outbox;
        this.links = links;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Invites an address to an account with a role.
     *
     * @throws DomainException {@code role-not-found} (404), {@code beyond-own-rights} (403), {@code already-invited} and
     *     {@code already-registered} (409)
     */
    @Transactional
    InvitationResponse invite(InviteRequest request, @Nullable UUID invitedBy) {
        Role role = roles.toBeGiven(request.role());
        Optional<Account> registered = accounts.lockByEmail(request.email());
        ownRights.requireRole(role.name());
        if (registered.isPresent()) {
            throw new DomainException(
                    InvitationError.ALREADY_REGISTERED,
                    registered.get().isEmailVerified()
                            ? "Give that account the role."
                            : "Nobody knows whose account that is: its address has not been verified.");
        }
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                UuidCreator.getTimeOrderedEpoch(),
                request.email(),
                role.name(),
                invitedBy,
                now,
                now.plus(config.life()));
        store(invitation);
        String token = tokens.issueFor(invitation.id(), Purpose.ACCEPT_INVITATION, "", config.life());
        Map<String, String> values = Map.of(
                "role", role.name(),
                "link", links.to("accept-invitation", token),
                "life", Lifetime.inWords(config.life()));
        outbox.add(MailKind.INVITATION, null, request.email(), values, config.life());
        record(AuditType.INVITATION_SENT, invitation);
        return InvitationResponse.from(invitation);
    }

    private void store(Invitation invitation) {
        invitations.forgetExpired(invitation.email(), clock.instant());
        try {
            invitations.add(invitation);
        } catch (ConstraintViolationException e) {
            throw new DomainException(InvitationError.ALREADY_INVITED, "Withdraw that invitation to send another one.");
        }
    }

    /** @throws DomainException {@code invitation-not-found} (404), {@code beyond-own-rights} (403) */
    @Transactional
    void withdraw(UUID id) {
        Invitation invitation =
                invitations.take(id, clock.instant()).orElseThrow(() -> new DomainException(InvitationError.NOT_FOUND));
        ownRights.requireRole(invitation.role());
        tokens.withdrawById(id);
        record(AuditType.INVITATION_WITHDRAWN, invitation);
    }

    /**
     * Makes the account that a token invites to, with its role; the address is known to be theirs.
     *
     * @throws DomainException {@code invalid-token} (422), 422 when the password is not taken, {@code username-taken} and
     *     {@code email-taken} (409), after which the token is still good
     */
    public UserResponse accept(AcceptInvitationRequest request) {
        Invitation invitation = findByToken(request.token()).orElseThrow(OneTimeTokens::refusal);
        return registration.registerInvited(
                request.username(), invitation.email(), request.password(), request.displayName(), () -> redeem(
                                request.token())
                        .role());
    }

    /** Whether a token could be accepted now. */
    @Transactional
    public boolean isOpen(String token) {
        return findByToken(token).isPresent();
    }

    private Optional<Invitation> findByToken(String token) {
        return tokens.find(Purpose.ACCEPT_INVITATION, token)
                .map(OneTimeToken::id)
                .flatMap(id -> QuarkusTransaction.joiningExisting()
                        .call(() -> invitations.find(id, clock.instant()).filter(this::isMeantStill)));
    }

    /** Whoever has lost the right to invite to a role, or the account, invites to it no more. */
    private boolean isMeantStill(Invitation invitation) {
        UUID inviter = invitation.invitedBy();
        return inviter == null
                || accounts.find(inviter).filter(Account::isActive).isPresent()
                        && ownRights.allow(inviter, MAY_INVITE, invitation.role());
    }

    /** In the transaction that makes the account: there is neither one without the other. */
    private Invitation redeem(String token) {
        Invitation invitation = tokens.redeem(Purpose.ACCEPT_INVITATION, token)
                .flatMap(spent -> invitations.take(spent.id(), clock.instant()))
                .filter(this::isMeantStill)
                .orElseThrow(OneTimeTokens::refusal);
        record(AuditType.INVITATION_ACCEPTED, invitation);
        return invitation;
    }

    @Scheduled(identity = "invitation-expiry", every = "1h", delayed = "3m")
    @Transactional
    void forgetExpired() {
        invitations.forgetExpired(clock.instant());
    }

    private void record(AuditType type, Invitation invitation) {
        audit.record(AuditEvent.of(type)
                .with("invitation", invitation.id().toString())
                .with("role", invitation.role()));
        LOG.infof("event=%s invitation=%s role=%s", type.text(), invitation.id(), invitation.role());
    }
}
