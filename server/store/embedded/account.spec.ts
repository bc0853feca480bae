import { describe, expect, it } from 'vitest';
import { accountNamed, asAccount } from './account.ts';

describe('accountNamed', () => {
  it('finds the ids of an account in a passwd file', () => {
    const passwd = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/:/usr/sbin/nologin\n';
    expect(accountNamed('nobody', passwd)).toEqual({ kind: 'other', uid: 65_534, gid: 65_533 });
  });

  it('understands the negative ids of macOS', () => {
    const account = accountNamed('nobody', 'nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false');
    expect(account).toEqual({ kind: 'other', uid: 4_294_967_294, gid: 4_294_967_294 });
    expect(account && asAccount(account)).toEqual({ uid: -2, gid: -2 });
  });

  it('says when there is no such account', () => {
    expect(accountNamed('nobody', 'nobody2:x:1:1::/:/bin/sh')).toBeNull();
    expect(accountNamed('nobody', '')).toBeNull();
  });
});
