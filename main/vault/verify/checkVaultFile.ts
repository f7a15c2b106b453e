import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../contract/failures';
import { isSlotSignedBy, isSlotWhole } from '../keys/keySlot';
import { readVaultFile, type ReadVaultFile } from '../keys/readVaultFile';
import { previousVaultFileName, sealedVaultKeyOf, vaultFileName } from '../keys/vaultFile';
import { membersNow, type Roster } from '../ledger/roster';
import type { Findings } from './findings';

function report(findings: Findings, file: string, message: string): void {
  findings.problem({ where: 'vault-file', file, message });
}

/**
 * Reads `vault.json` or the generation before it, as far as that works.
 * @returns undefined when it is not there or cannot be read.
 * @throws Failure `vaultNewer`; `noSuchVault` when `vault.json` itself is missing.
 */
export function inspectVaultFile(
  folder: string,
  name: string,
  findings: Findings,
): ReadVaultFile | undefined {
  if (name === previousVaultFileName && !existsSync(join(folder, name))) return undefined;
  findings.files += 1;
  try {
    const file = readVaultFile(folder, name);
    for (const slot of file.content.slots) {
      if (!isSlotWhole(file.content.vault, slot))
        report(findings, name, `The slot of ${slot.name} was changed.`);
    }
    if (!file.whole) report(findings, name, 'This file was changed.');
    return file;
  } catch (error) {
    if (error instanceof Failure && error.code === 'vaultDamaged') {
      report(findings, name, 'This file cannot be read.');
      return undefined;
    }
    throw error;
  }
}

/** Compares `vault.json` with what the vault stream says: its digest, its users and their signatures. */
export function checkVaultFile(file: ReadVaultFile, roster: Roster, findings: Findings): void {
  const { content, digest } = file;
  const { settled, pending, announced } = roster;
  if (digest !== settled && digest !== pending?.sha256) {
    const older = announced.includes(digest);
    report(
      findings,
      vaultFileName,
      older ? 'An older copy of this file was put back.' : 'The ledger does not know this file.',
    );
  }
  if (content.generation !== roster.generation)
    report(findings, vaultFileName, 'The ledger knows another generation of the vault key.');
  if (content.practice !== roster.practice) report(findings, vaultFileName, 'The practice mark was changed.');
  const members = membersNow(roster);
  for (const slot of content.slots) {
    const member = members.get(slot.user);
    const signKey = members.get(slot.signer)?.signKey;
    const isSame =
      member?.name === slot.name &&
      member.state !== 'inactive' &&
      (slot.state === 'active'
        ? member.boxKey === slot.boxKey && member.signKey === slot.signKey && slot.signer === slot.user
        : member.invitationKey === slot.invitationKey);
    if (!isSame) report(findings, vaultFileName, `The slot of ${slot.name} is not that user's.`);
    if (signKey === undefined || !isSlotSignedBy(content.vault, slot, signKey)) {
      report(findings, vaultFileName, `The signature of the slot of ${slot.name} is wrong.`);
    }
  }
  for (const member of members.values()) {
    if (member.state === 'inactive') continue;
    const slot = content.slots.find((candidate) => candidate.user === member.id);
    const sealed = member.state === 'active' ? sealedVaultKeyOf(content, member.id) : true;
    // Who was admitted to a reserved vault comes in by the keys of the one around it.
    if ((slot === undefined && !roster.reserved) || sealed === undefined) {
      report(findings, vaultFileName, `${member.name} has no way in any more.`);
    }
  }
}

/** The generation before must be one that was announced. */
export function checkPreviousVaultFile(
  file: ReadVaultFile | undefined,
  roster: Roster,
  findings: Findings,
): void {
  if (file !== undefined && file.whole && !roster.announced.includes(file.digest)) {
    report(findings, previousVaultFileName, 'The ledger does not know this file.');
  }
}
