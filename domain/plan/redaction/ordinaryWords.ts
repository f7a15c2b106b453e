/**
 * Names that are ordinary words of English too, in small letters. Such a name is taken out of a text only where it
 * begins with a capital; every other name is taken out however it is written.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `abbey amber ames angel april archer art ash august autumn bailey baker ball banks barber barker basil bass bates
  battle baud bay bean bell berry best bill bird bishop black blue bond bone booth bowman branch brand bridge bright
  brook brooks brown buck bush butler carol carpenter carrier carter case chance chandler chase chip church clay cliff
  coach coal coffee cole colt comfort conductor cook cooper core cotton court cove crane cross crystal daisy dale day
  dawn dean destiny dick doll dolly don dot drake drew duke earl east ever eve evening faith farmer ferry field fields
  finch finger fisher fleming flint flora flower ford forest foster fountain fox frank friend frost fuller gale gardener
  gates gene ginger glass glen gold golden good grace grant gray green grey grove guest guy hall hand hardy harmony
  harper hart haven hawk hay hazel head heath heather henry herb hero hill hills hobby holiday holly hood hook hope
  house hunt hunter hurt ice iris iron ivory ivy jack jade jasmine jay jean jet jewel job joy judge june justice king
  kitty knight lake lamb lance land lane large lark laurel law lawn leaf lily little lock long lord love low luck mace
  major march marina marine mark marks marsh marshal martin mason master may mead meadow melody mercy merit miles mill
  miller mint miracle misty money monk moon moore morgan morning moss mount myrtle nest nick noble noel north oak ocean
  olive opal page paige paris park parks parry pat patience peace pearl penny pepper peter piper pitt poem pond pope
  porter potter power precious price pride prince print prior queen ray rain raven ready red reed reader rice rich ring
  river rivers rob robin rock rod rose ruby rush rusty sage sailor sally salt sandy savage saw scott season self sharp
  shepherd short silver singer sky skip small smart smith snow song south spark spear spring star steel stern stone
  storm street strong sue summer swan swift tab table taylor temple terrace thorn tiger tom trace trinity troy true
  tucker turner underwood unique van vera victor victory viola violet virtue wade walker wall ward warden warren waters
  ban bin can chin chow did ding fan fun gong had ham hang has her him his hung man men not one pang sin sing son sun
  tan tang ten the two was who you
  way weaver webb weeks wells west wheeler white will wills wilt winter wise wolf wood woods worth wren wright young`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Parts of a name that are no name by themselves: particles, titles, generations. */
export const namelessParts: ReadonlySet<string> = new Set(
  `al and bin bint da das de del den der des di do dos du el het ibn la las le los of san the ten ter van von y zu zum zur
  dr jr sr mr mrs ms miss mx prof professor rev sir dame lady lord phd md mls ii iii iv esq`.split(/\s+/),
);
