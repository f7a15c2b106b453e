import { Failure } from '@contract/failures';
import type { codeOperations } from '@contract/operations/codes';
import { codeProblems } from '@domain/conductCodes/codeProblems';
import { conductCode, shippedCodes } from '@domain/conductCodes/conductCodes';
import { periods } from '@domain/conductCodes/periods';
import type { Handlers } from '../dispatch/handlerContext';
import { addedCodes, codeKind, officeCodes } from './readCodes';

/** The codes of conduct of the office. */
export const codeHandlers: Handlers<keyof typeof codeOperations> = {
  'codes.list'(_input, { session }) {
    const added = addedCodes(session);
    const codes = [...shippedCodes, ...added.map(({ code }) => code)];
    const inForce = periods(codes);
    return codes.map((code) => {
      const own = added.find((one) => one.code === code);
      const period = inForce.find((one) => one.code === code);
      return {
        code,
        ...(own === undefined ? { origin: 'shipped' as const } : { origin: 'office' as const }),
        ...(own === undefined ? {} : { added: { at: own.at, by: own.by } }),
        ...(period === undefined
          ? {}
          : {
              effective: { from: period.from, ...(period.to === undefined ? {} : { to: period.to }) },
            }),
      };
    });
  },
  'codes.add'(code, { session }) {
    const problems = codeProblems(code);
    if (problems.length > 0) throw new Failure('badInput', { fields: problems });
    if (conductCode(officeCodes(session), { code: code.id, version: code.version }) !== undefined)
      throw new Failure('codeKnown', { values: { code: code.id, version: code.version } });
    session.act((act) => {
      act.append({
        stream: session.vaultStream,
        kind: codeKind,
        record: session.newId(),
        version: 1,
        data: code,
      });
    });
    return { code: code.id, version: code.version };
  },
};
