// Written by Tests/Generators/special_coefficients.py; do not edit.

/// The constants of the special functions that have no rule yet, from 60-digit values.
enum SpecialCoefficients {
  /// 1/√π.
  static var inverseSqrtPi: DoublePair {
    DoublePair(high: 0x1.20dd750429b6dp-1, low: 0x1.1ae3a914fed8p-57)
  }

  /// erfcx(x) for 0.0 ≤ x ≤ 1.0, as a high part and the rest.
  @inline(__always) static func erfcx0(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-1
    let p = polynomial(
      x, 0x1.3516391cf9356p-27, -0x1.715ca3941a44fp-23, -0x1.b18a6c27af173p-11,
      -0x1.aaef9f224b8e5p-7, -0x1.62c61d1eaa51ep-4, -0x1.3b9939952d62fp-2, -0x1.2d4d6e8a24269p-1,
      -0x1.067f263ec85e7p-1)
    let q = polynomial(
      x, 0x1.60d7a3c296d76p-10, 0x1.6e902b7b34033p-6, 0x1.4919d4636e50cp-3, 0x1.45f4921afb637p-1,
      0x1.76c276605d72fp+0, 0x1.d946e4f657302p+0, 0x1p+0)
    return DoublePair(high: 0x1.3b3bc3c98b0f3p-1, low: -0x1.aa856b121880fp-56 + x * (p / q))
  }

  /// erfcx(x) for 1.0 ≤ x ≤ 2.0, as a high part and the rest.
  @inline(__always) static func erfcx1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+0
    let p = polynomial(
      x, 0x1.386392853462cp-34, -0x1.cea3470159828p-30, -0x1.21cb1370a60c8p-13,
      -0x1.534af22ebac5p-9, -0x1.4b8e2e6edb341p-6, -0x1.531203d2de112p-4, -0x1.6c82f7cb295b5p-3,
      -0x1.4f1988444caf7p-3)
    let q = polynomial(
      x, 0x1.c2a43f9e3e11ap-12, 0x1.2073620c8ef61p-7, 0x1.3c6558dd54261p-4, 0x1.7bf5e95e85af2p-2,
      0x1.070b97efb4523p+0, 0x1.8d9cf40f17bfdp+0, 0x1p+0)
    return DoublePair(high: 0x1.494daffa2ad68p-2, low: 0x1.39bdf0f0d8e21p-56 + x * (p / q))
  }

  /// erfcx(x) for 2.0 ≤ x ≤ 4.0, as a high part and the rest.
  @inline(__always) static func erfcx2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+1
    let p = polynomial(
      x, 0x1.619a94650e7f4p-43, -0x1.5c915b4281be5p-38, -0x1.0e30985c74ba9p-16,
      -0x1.95403a394b005p-12, -0x1.f38fc47adb769p-9, -0x1.3c8bfa8281c1cp-6, -0x1.9d06edaf4c836p-5,
      -0x1.bd6ae4d14b16fp-5)
    let q = polynomial(
      x, 0x1.795c158ac07f2p-14, 0x1.40298a5c1d616p-9, 0x1.cd0e3696a62d5p-6, 0x1.68552a61d3374p-3,
      0x1.4225f46771acep-1, 0x1.382c05543ef03p+0, 0x1p+0)
    return DoublePair(high: 0x1.6e9827d229d2dp-3, low: -0x1.90753de713593p-58 + x * (p / q))
  }

  /// (1 − √π·y·erfcx(y))·y² as a function of x = 1/y², y ≥ 4.
  @inline(__always) static func erfcxFar(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.7ec8b7816991ap+5, 0x1.3950d90ac06efp+10, 0x1.efdaebef6d907p+10, 0x1.e88173ef91d1p+9,
      0x1.893e16853fc8ep+7, 0x1.0cbc780b94a91p+4, 0x1p-1)
    let q = polynomial(
      x, 0x1.0eb7d9e714429p+11, 0x1.adf257c9a1fbp+12, 0x1.93a7ea4233513p+12, 0x1.3857f3607db8bp+11,
      0x1.ba216d076bb19p+8, 0x1.18bc780b94a9p+5, 0x1p+0)
    return p / q
  }

  /// √π/2.
  static var inverse0: DoublePair {
    DoublePair(high: 0x1.c5bf891b4ef6bp-1, low: -0x1.618f13eb7ca89p-55)
  }

  /// (erfinv(y)/y − √π/2)/y² as a function of x = y², |y| ≤ ½.
  @inline(__always) static func inverse(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.fa5b0a1e71091p-10, 0x1.4d9bd6392efd7p-5, -0x1.ebee750294c1ap-3, 0x1.27edc3f1b08d9p-1,
      -0x1.372be40fa5b61p-1, 0x1.db29fb2fee5e4p-3)
    let q = polynomial(
      x, 0x1.5b8652a261977p-9, -0x1.3d80ed85c83d3p-4, 0x1.4788b28320f96p-1, -0x1.20b16819e08cep+1,
      0x1.ee257b8339f36p+1, -0x1.95aa7e0145a23p+1, 0x1p+0)
    return p / q
  }

  /// s − erfcinv(e^(−s²)), s = x, for 0.8325 ≤ x ≤ 1.375, as a high part and the rest.
  @inline(__always) static func inverseTail0(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.1a8f5c28f5c29p+0
    let p = polynomial(
      x, 0x1.e55433c075213p-20, -0x1.474cdcdadb558p-15, -0x1.efe74fdadaed9p-8,
      -0x1.b59511b18b0d1p-5, -0x1.2318d31fce1cbp-3, -0x1.6623850c26042p-3, -0x1.6270f76afba4ep-4,
      0x1.1b09e02acd153p-11)
    let q = polynomial(
      x, 0x1.798003ba9bdc6p-6, 0x1.0b10f8ff2b0eap-2, 0x1.2efaf62ce4c27p+0, 0x1.6e52842b9601cp+1,
      0x1.fabc3267195ep+1, 0x1.8177441fe9454p+1, 0x1p+0)
    return DoublePair(high: 0x1.7523fe23d0deap-2, low: -0x1.063447972d327p-56 + x * (p / q))
  }

  /// s − erfcinv(e^(−s²)), s = x, for 1.375 ≤ x ≤ 2.25, as a high part and the rest.
  @inline(__always) static func inverseTail1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.dp+0
    let p = polynomial(
      x, 0x1.ed48e858b9731p-29, -0x1.b5da269837477p-23, -0x1.f7b6bc01295d5p-13,
      -0x1.2691354dafbf3p-8, -0x1.cddb9375a2fd2p-6, -0x1.41eefb11f9cb1p-4, -0x1.a0bb95c02077cp-4,
      -0x1.8bbd3cb2c5743p-5)
    let q = polynomial(
      x, 0x1.8229cac2d65a6p-11, 0x1.26d3346cb34c9p-6, 0x1.478d895f85dd1p-3, 0x1.64548d9c4fd9p-1,
      0x1.9ffae4a786e7p+0, 0x1.fa38d35e9e19fp+0, 0x1p+0)
    return DoublePair(high: 0x1.5d339c9ac3e24p-2, low: -0x1.4cdf78ca9b638p-56 + x * (p / q))
  }

  /// s − erfcinv(e^(−s²)), s = x, for 2.25 ≤ x ≤ 4.0, as a high part and the rest.
  @inline(__always) static func inverseTail2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.9p+1
    let p = polynomial(
      x, 0x1.ed2808bf76f9ep-34, -0x1.2bd162c00a126p-27, -0x1.1c78582b8928ep-16,
      -0x1.f7909586bfd63p-12, -0x1.3a3eda338cfe8p-8, -0x1.69a50ea25f164p-6, -0x1.8a829b3efd926p-5,
      -0x1.4af09d2059dbap-5)
    let q = polynomial(
      x, 0x1.07c863ad5365ap-14, 0x1.2799bc802e653p-9, 0x1.eecb9e8c6f30fp-6, 0x1.9b7a4ddfc3e7ep-3,
      0x1.6f6de150bb683p-1, 0x1.534e46276ae91p+0, 0x1p+0)
    return DoublePair(high: 0x1.1ed3c6d819e25p-2, low: -0x1.df02c7175a9d1p-56 + x * (p / q))
  }

  /// s − erfcinv(e^(−s²)), s = x, for 4.0 ≤ x ≤ 8.0, as a high part and the rest.
  @inline(__always) static func inverseTail3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+2
    let p = polynomial(
      x, 0x1.f0810c18455e4p-45, -0x1.a15e91cd4b634p-37, -0x1.c69bf4ce4cae2p-24,
      -0x1.ffe71be645e94p-18, -0x1.8a146561c09b7p-13, -0x1.0e3b9f64a9d79p-9, -0x1.53da60db6627p-7,
      -0x1.3fda426f1f4d7p-6)
    let q = polynomial(
      x, 0x1.243e09d77488fp-21, 0x1.83a8cc1deae1bp-15, 0x1.74c259c2b689ap-10, 0x1.5a0a8d22ed6c5p-6,
      0x1.4f9e9f2abaa5p-3, 0x1.482f4571bb3e3p-1, 0x1p+0)
    return DoublePair(high: 0x1.96ea3d757982ap-3, low: -0x1.aecdb3018c113p-57 + x * (p / q))
  }

  /// s − erfcinv(e^(−s²)), s = x, for 8.0 ≤ x ≤ 15.0, as a high part and the rest.
  @inline(__always) static func inverseTail4(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.7p+3
    let p = polynomial(
      x, 0x1.818838d0eb762p-52, -0x1.d9d458073bb53p-44, -0x1.d9e359e9f6a2ep-30,
      -0x1.e3940302612a6p-23, -0x1.5bd7ef96c1e14p-17, -0x1.c6a8d3c3bb696p-13, -0x1.13cab6b189a9bp-9,
      -0x1.f877551d33427p-8)
    let q = polynomial(
      x, 0x1.cb2091877e8f4p-27, 0x1.109c4fd3a6d76p-19, 0x1.e07bd56704d98p-14, 0x1.9ec01a6a38badp-9,
      0x1.7942e71e44b4p-5, 0x1.5b9a6580170b9p-2, 0x1p+0)
    return DoublePair(high: 0x1.0d4c18149a9e7p-3, low: 0x1.7ef6a5842f568p-57 + x * (p / q))
  }

  /// s − erfcinv(e^(−s²)), s = x, for 15.0 ≤ x ≤ 27.5, as a high part and the rest.
  @inline(__always) static func inverseTail5(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.54p+4
    let p = polynomial(
      x, 0x1.9b5c6b2182929p-60, -0x1.d1c47a707789ep-51, -0x1.0140cdb8654e7p-35,
      -0x1.e8a2d66778ee7p-28, -0x1.471cbc12bc569p-21, -0x1.8e0ead4d59df1p-16, -0x1.c1b64703cfa3p-12,
      -0x1.7f0040e2eb54p-9)
    let q = polynomial(
      x, 0x1.7e2de6a385705p-32, 0x1.a152ca4bbafa5p-24, 0x1.520c0ba5479a7p-17, 0x1.0c1f34e6506bdp-11,
      0x1.c003a30ce0502p-7, 0x1.7af15c3be6cdbp-3, 0x1p+0)
    return DoublePair(high: 0x1.5e258000862eap-4, low: 0x1.168de372ef492p-60 + x * (p / q))
  }

  /// Euler's constant.
  static var euler: DoublePair {
    DoublePair(high: 0x1.2788cfc6fb619p-1, low: -0x1.6cb90701fbfabp-58)
  }

  /// (E₁(x) + ln x + γ)/x for 0 < x ≤ ½.
  @inline(__always) static func expint0(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.9c919540f4ecep-24, 0x1.0c0f0fee0696ap-14, 0x1.65841ba91f098p-10, 0x1.bdc5c350dc109p-6,
      0x1.53efd615bbe9dp-3, 0x1p+0)
    let q = polynomial(
      x, 0x1.65fd2bfea89f5p-17, 0x1.bbdf179154129p-12, 0x1.f0ea4f23867c6p-8, 0x1.35db22fb86c03p-4,
      0x1.a9f7eb0addf4fp-2, 0x1p+0)
    return p / q
  }

  /// x·eˣ·E₁(x) for 0.5 ≤ x ≤ 1.0, as a high part and the rest.
  @inline(__always) static func expint1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p-1
    let p = polynomial(
      x, -0x1.3b7f9ec03971ep-18, 0x1.de782c5223023p-15, 0x1.3bfbadf99520ap-4, 0x1.e1b03d8299e82p-2,
      0x1.f75b33547840ep-1, 0x1.b3909d02de165p-1, 0x1.0b2381d49213ap-2)
    let q = polynomial(
      x, 0x1.59bcb00234ce9p-3, 0x1.62594b6b1dce1p+0, 0x1.0bb30077d7883p+2, 0x1.79d8943cdb117p+2,
      0x1.f7bf32b0676f4p+1, 0x1p+0)
    return DoublePair(high: 0x1.14ac2e1b43dfap-1, low: 0x1.c4975034735cp-57 + x * (p / q))
  }

  /// x·eˣ·E₁(x) for 1.0 ≤ x ≤ 2.0, as a high part and the rest.
  @inline(__always) static func expint2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.8p+0
    let p = polynomial(
      x, -0x1.509a2a536f4b5p-27, 0x1.a0abda9351252p-23, 0x1.725fbc22ace1dp-9, 0x1.0321dc507056fp-5,
      0x1.fc10cb74a8b33p-4, 0x1.a2aaf4bb8db99p-3, 0x1.ee25f690d975ap-4)
    let q = polynomial(
      x, 0x1.1ade3b04f263ap-7, 0x1.f71b9655ce4b6p-4, 0x1.52f0a1c792eep-1, 0x1.b3a702dd2ae58p+0,
      0x1.0cc3195012ba8p+1, 0x1p+0)
    return DoublePair(high: 0x1.5842d8e476b5ap-1, low: -0x1.bfcc5edfe14cdp-58 + x * (p / q))
  }

  /// y·eʸ·E₁(y), x = 1/y, for 0.125 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func expint3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.4p-2
    let p = polynomial(
      x, 0x1.4a9a798497005p-12, -0x1.8821fdea2d2cbp-8, -0x1.1a8de584131efp+0, -0x1.d3c221b66badcp+2,
      -0x1.1c22c0cd7a98fp+4, -0x1.4befbc844768cp+4, -0x1.91c286270562dp+3, -0x1.e5362a661f6ap+1,
      -0x1.ce19ce44eb6b2p-2)
    let q = polynomial(
      x, 0x1.88cf32b6b47bdp+0, 0x1.bb077b20bf089p+3, 0x1.716acefdccabap+5, 0x1.31bec6290aa1cp+6,
      0x1.159f2a3f15db6p+6, 0x1.191b9e6b4b71bp+5, 0x1.296eb9e0cbea1p+3, 0x1p+0)
    return DoublePair(high: 0x1.9749574af1e6ap-1, low: 0x1.cbc5ba2827d5bp-55 + x * (p / q))
  }

  /// (1 − y·eʸ·E₁(y))·y as a function of x = 1/y, y ≥ 8.
  @inline(__always) static func expint4(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.26a39de221b6ap+6, 0x1.96b69947ca199p+12, 0x1.ef886a31944b6p+13, 0x1.7614201980da2p+13,
      0x1.df75a3aa0f3a7p+11, 0x1.201527e344f9ep+9, 0x1.3d6a736124cfdp+5, 0x1p+0)
    let q = polynomial(
      x, 0x1.d8b51e922511fp+12, 0x1.c5dc1f9bde3edp+14, 0x1.13ac87fe51d38p+15, 0x1.252bd0478460fp+14,
      0x1.334a72004dd17p+12, 0x1.46c2764f69c57p+9, 0x1.4d6a736124ce9p+5, 0x1p+0)
    return p / q
  }

  /// K(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipk(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.305e33439b716p-16, 0x1.35fbc7efb3f5cp-11, -0x1.3a3b28918446bp-4, 0x1.5b2a626ec93afp-1,
      -0x1.14ea0fafa6f1fp+1, 0x1.92dc22ed9a33cp+1, -0x1.103786ad701e3p+1, 0x1.155de079fdc76p-1)
    let q = polynomial(
      x, 0x1.0f9a88ae50244p-4, -0x1.aadc25b18527bp-1, 0x1.db9bb91b82b49p+1, -0x1.f784743e282ccp+2,
      0x1.12c4a487a0833p+3, -0x1.2aaecf5fae4ap+2, 0x1p+0)
    return DoublePair(high: 0x1.af8d55d323f79p+0, low: -0x1.5ffc2b7772464p-57 + x * (p / q))
  }

  /// E(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipe(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, -0x1.a374f093212dp-16, -0x1.2b575cfa64f8cp-9, 0x1.3fa7af44080a5p-4, -0x1.2b866dfee8831p-1,
      0x1.c49ec0f1d47cep+0, -0x1.4353cee4723d5p+1, 0x1.b40b172c2e323p+0, -0x1.bf0ddaef4b44p-2)
    let q = polynomial(
      x, 0x1.55cda25cf4453p-6, -0x1.70830cc80a683p-2, 0x1.042abcd45c4a5p+1, -0x1.4cf66d2abc809p+2,
      0x1.a9be6feea7585p+2, -0x1.091c2fd51c52dp+2, 0x1p+0)
    return DoublePair(high: 0x1.77ab9a753a8f1p+0, low: -0x1.14c044e4d990bp-56 + x * (p / q))
  }

  /// A in K(1 − x) = A(x) − ln x·B(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipkRegular(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.59dec7cae4cc8p-18, 0x1.e28b3e86c72bbp-13, -0x1.0609f2b4c2d9ap-6, 0x1.1843a9e44d4p-3,
      -0x1.c0bd4412b99e1p-2, 0x1.4afd8b7460d6fp-1, -0x1.c75de2b1a267cp-2, 0x1.d91e9ca2bf76ep-4)
    let q = polynomial(
      x, 0x1.ee12af8a15756p-6, -0x1.d4f6ae7da1bc5p-2, 0x1.3121dc24b9efcp+1, -0x1.70c3f024139p+2,
      0x1.c3d7cb7e6c1e3p+2, -0x1.10364cd74dc81p+2, 0x1p+0)
    return DoublePair(high: 0x1.69a2f171aed81p+0, low: -0x1.6a95b9d700cc8p-55 + x * (p / q))
  }

  /// B in K(1 − x) = A(x) − ln x·B(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipkLog(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.838888a7fdc67p-18, 0x1.8aaeeb2120989p-13, -0x1.901769146cfbcp-6, 0x1.ba0661803fa28p-3,
      -0x1.6094078301822p-1, 0x1.0077f50c90509p+0, -0x1.5a98e9fae94a3p-1, 0x1.61277d862c829p-3)
    let q = polynomial(
      x, 0x1.0f9a88ae50244p-4, -0x1.aadc25b18527bp-1, 0x1.db9bb91b82b49p+1, -0x1.f784743e282ccp+2,
      0x1.12c4a487a0833p+3, -0x1.2aaecf5fae4ap+2, 0x1p+0)
    return DoublePair(high: 0x1.12bc0e575cb66p-1, low: 0x1.7eaa21c82b168p-55 + x * (p / q))
  }

  /// (A(x) − 1)/x in E(1 − x) = A(x) − ln x·B(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipeRegular(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.5f97a3c50089bp-19, 0x1.a726113896e55p-14, -0x1.30aa6a3020a5fp-7, 0x1.4f8f1647f9f62p-4,
      -0x1.0f7c01c7f3c44p-2, 0x1.926b0c2bc088cp-2, -0x1.15752a9ea2b9bp-2, 0x1.2093766dc2536p-4)
    let q = polynomial(
      x, 0x1.3136c13b6d846p-5, -0x1.0fcb45f5d3dfep-1, 0x1.51e3aca840935p+1, -0x1.8a79085fe81dfp+2,
      0x1.d65fd0da71c69p+2, -0x1.1535c0286332ap+2, 0x1p+0)
    return DoublePair(high: 0x1.d5f0f7220c207p-2, low: -0x1.afff52f0271cfp-56 + x * (p / q))
  }

  /// B(x)/x in E(1 − x) = A(x) − ln x·B(x) for 0.0 ≤ x ≤ 0.5, as a high part and the rest.
  @inline(__always) static func ellipeLog(_ argument: Double) -> DoublePair {
    let x = argument - 0x1p-2
    let p = polynomial(
      x, 0x1.9b595235b4945p-19, 0x1.6fb430d21e54ep-14, -0x1.2e03ccb04edfep-6, 0x1.5412ec075349fp-3,
      -0x1.10b6f12113ef6p-1, 0x1.8d99fc021fe4fp-1, -0x1.0cf25805cb288p-1, 0x1.1233fbf051deap-3)
    let q = polynomial(
      x, 0x1.4694d592d2b1cp-4, -0x1.e5932854028d6p-1, 0x1.03f3b98806d63p+2, -0x1.0b062535b6bb1p+3,
      0x1.1c96bbfab886ep+3, -0x1.2f781d9d07793p+2, 0x1p+0)
    return DoublePair(high: 0x1.1c9a7e8a180aep-2, low: 0x1.69e8772a7d8bcp-57 + x * (p / q))
  }

  /// (F(y)/y − 1)/y², F Dawson's integral, as a function of x = y², |y| ≤ 1.
  @inline(__always) static func dawson0(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.726665fafa403p-26, 0x1.f13689fddf8bp-22, -0x1.1ebf639ece011p-14,
      -0x1.ef192216efb4ep-13, -0x1.194b246620e0bp-6, -0x1.232a1a5a1ad4fp-5, -0x1.5555555555555p-1)
    let q = polynomial(
      x, 0x1.8e63be8f9e02fp-21, 0x1.2cedd9b4046dcp-15, 0x1.ac65cad55f1d5p-11, 0x1.6a712ceb7e242p-7,
      0x1.7c1483162ce1bp-4, 0x1.d0317e8a7ea18p-2, 0x1p+0)
    return p / q
  }

  /// Dawson's integral for 1.0 ≤ x ≤ 1.5, as a high part and the rest.
  @inline(__always) static func dawson1(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.4p+0
    let p = polynomial(
      x, -0x1.d31f808a48994p-13, -0x1.3d2f3d5931ae9p-14, 0x1.5505c827d908fp-9,
      -0x1.44f9fa3f0495ep-6, -0x1.302530e431dedp-4, 0x1.cd32a3ac1eb6ap-5, -0x1.62c7daedfac1bp-2,
      -0x1.eaa2765ef68c1p-3)
    let q = polynomial(
      x, 0x1.9686ff51f982bp-8, 0x1.76cd84bb73ecfp-6, 0x1.c953511258f1dp-4, 0x1.d5313facfc909p-3,
      0x1.33ccc274d4413p-1, 0x1.40c978c09dd34p-1, 0x1p+0)
    return DoublePair(high: 0x1.fbba17ac97b5ap-2, low: -0x1.f53d641331d97p-58 + x * (p / q))
  }

  /// Dawson's integral for 1.5 ≤ x ≤ 2.0, as a high part and the rest.
  @inline(__always) static func dawson2(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.cp+0
    let p = polynomial(
      x, 0x1.8970abb7f20eap-13, -0x1.030323f15486dp-10, -0x1.59fd43fef8077p-10,
      0x1.1a56574d48be8p-9, -0x1.02f4f3601db8p-4, -0x1.1d354418dec6ep-5, -0x1.e5c58eea7245fp-4,
      -0x1.08385a8cdebd8p-2)
    let q = polynomial(
      x, 0x1.4d49a07e44775p-8, 0x1.ade4e96bca244p-6, 0x1.e89441a313e65p-4, 0x1.2c82912e272ep-2,
      0x1.5a6f7e922c61fp-1, 0x1.a21aef611dbebp-1, 0x1p+0)
    return DoublePair(high: 0x1.701019df1b119p-2, low: 0x1.903ed6a3ed4dcp-59 + x * (p / q))
  }

  /// Dawson's integral for 2.0 ≤ x ≤ 2.6, as a high part and the rest.
  @inline(__always) static func dawson3(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.2666666666666p+1
    let p = polynomial(
      x, -0x1.847d1796f37eap-15, 0x1.b6242e078156fp-12, -0x1.8dcabb9e16cdcp-9,
      -0x1.b1c4f4ce4678fp-9, -0x1.9cad0421667e1p-6, -0x1.1361e83d3df3fp-4, -0x1.014f38d8b333dp-4,
      -0x1.2a473148ec5e9p-3)
    let q = polynomial(
      x, 0x1.7e78d5798f295p-8, 0x1.227da1c85c7f8p-5, 0x1.38e6028e7deebp-3, 0x1.9586135a9eb9ap-2,
      0x1.a703c4f00a01dp-1, 0x1.057475f87ed52p+0, 0x1p+0)
    return DoublePair(high: 0x1.fe0f7a04b8f33p-3, low: 0x1.c54a517d1850ep-57 + x * (p / q))
  }

  /// Dawson's integral for 2.6 ≤ x ≤ 3.3, as a high part and the rest.
  @inline(__always) static func dawson4(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.799999999999ap+1
    let p = polynomial(
      x, 0x1.789bf834e70b8p-21, -0x1.85d5c3e52d806p-16, -0x1.78086e7f7d6d3p-10,
      -0x1.212947bd2630dp-7, -0x1.a837949e6576ep-6, -0x1.f44cccb5a39c5p-5, -0x1.2b7ca817457b4p-4,
      -0x1.2a31d70debd7dp-4)
    let q = polynomial(
      x, 0x1.277941cc5238bp-7, 0x1.152e51d12aa74p-4, 0x1.1a787a061ba47p-2, 0x1.6ba700093fc8p-1,
      0x1.465cf4daf3492p+0, 0x1.74eacc4fc3becp+0, 0x1p+0)
    return DoublePair(high: 0x1.7463ae6da7831p-3, low: 0x1.15c349a38d2a1p-57 + x * (p / q))
  }

  /// Dawson's integral for 3.3 ≤ x ≤ 4.1, as a high part and the rest.
  @inline(__always) static func dawson5(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.d999999999999p+1
    let p = polynomial(
      x, 0x1.3d674e1b642a6p-21, -0x1.c1cbe90e16282p-18, -0x1.c2535f11aadfap-10,
      -0x1.665bdf5246384p-7, -0x1.1def529d95807p-5, -0x1.0e98d25be4ceep-4, -0x1.32d8843da609ep-4,
      -0x1.5472e2f8cbfcfp-5)
    let q = polynomial(
      x, 0x1.99eb75e90de9bp-7, 0x1.ee08ff3cd4b9ap-4, 0x1.09b31e6fa97fep-1, 0x1.53cf88522f4e8p+0,
      0x1.12bdfaa4d4705p+1, 0x1.0ed23ba22b4e7p+1, 0x1p+0)
    return DoublePair(high: 0x1.204226cd98306p-3, low: -0x1.7a09e898854f4p-57 + x * (p / q))
  }

  /// Dawson's integral for 4.1 ≤ x ≤ 5.0, as a high part and the rest.
  @inline(__always) static func dawson6(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.2333333333333p+2
    let p = polynomial(
      x, 0x1.a7ea95c5ae804p-30, -0x1.59e8880fd01a9p-25, -0x1.016fd268e687dp-11,
      -0x1.26ce6f982777ap-8, -0x1.1a1c383c903efp-6, -0x1.2d71ef1a667edp-5, -0x1.6cd4df9ea0b12p-5,
      -0x1.ac990b53c252cp-6)
    let q = polynomial(
      x, 0x1.1dab6574ad3ep-8, 0x1.e4c83d9be817ep-5, 0x1.4f53b5e7666afp-2, 0x1.fbea9f25d4209p-1,
      0x1.cfe3c47319407p+0, 0x1.f118d7c7446a1p+0, 0x1p+0)
    return DoublePair(high: 0x1.cde2723ec8dafp-4, low: -0x1.e5168ef0ac669p-58 + x * (p / q))
  }

  /// Dawson's integral for 5.0 ≤ x ≤ 6.0, as a high part and the rest.
  @inline(__always) static func dawson7(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.6p+2
    let p = polynomial(
      x, -0x1.3a60592630fa2p-34, 0x1.b5f86cf96b2ebp-30, 0x1.3498b72b5cd9fp-16,
      -0x1.696b359e3e399p-14, -0x1.46f3ca10cda01p-9, -0x1.8591ccfb8f9dap-7, -0x1.757d789569754p-6,
      -0x1.1d8013a8b839cp-6)
    let q = polynomial(
      x, -0x1.a187eb9314797p-13, -0x1.2a605511b20d8p-13, 0x1.06f2589295a38p-5, 0x1.17ec8d94f8d5p-2,
      0x1.dd952c4759ec4p-1, 0x1.8012de983bc4ap+0, 0x1p+0)
    return DoublePair(high: 0x1.7ada2efe042fep-4, low: -0x1.1bd86095c573fp-58 + x * (p / q))
  }

  /// Dawson's integral for 6.0 ≤ x ≤ 7.0, as a high part and the rest.
  @inline(__always) static func dawson8(_ argument: Double) -> DoublePair {
    let x = argument - 0x1.ap+2
    let p = polynomial(
      x, 0x1.b963b8fd97324p-43, -0x1.b2c96f78fcda8p-38, -0x1.7930a77afed23p-16,
      -0x1.de33158dc0bdbp-12, -0x1.c7e550d83e94dp-9, -0x1.956580014f071p-7, -0x1.4d3eae9c2ff22p-6,
      -0x1.9271ebb6d05cbp-7)
    let q = polynomial(
      x, 0x1.2ec00e342f916p-12, 0x1.f952623f6054ap-8, 0x1.50660a23b487ap-4, 0x1.c65220c879111p-2,
      0x1.458b9bce5b109p+0, 0x1.d0e064ce394d8p+0, 0x1p+0)
    return DoublePair(high: 0x1.3ef2537f4bd98p-4, low: 0x1.a671a81b2a62bp-60 + x * (p / q))
  }

  /// (2y·F(y) − 1)·y² as a function of x = 1/y², y ≥ 7.
  @inline(__always) static func dawsonFar(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.3f9b36c3f5223p+8, -0x1.06363c966a044p+10, 0x1.d18ed1a3d8ae4p+11,
      -0x1.cdfe471df26ccp+10, 0x1.3ecd00e50692dp+8, -0x1.5cde3c153a3fep+4, 0x1p-1)
    let q = polynomial(
      x, -0x1.3bc21fc3c5b83p+13, 0x1.7e7c1a2334e25p+13, -0x1.1f02f905aadebp+12,
      0x1.5ec1d68704091p+9, -0x1.68de3c153a3fep+5, 0x1p+0)
    return p / q
  }

  /// e.
  static var e: DoublePair {
    DoublePair(high: 0x1.5bf0a8b145769p+1, low: 0x1.4d57ee2b1013ap-53)
  }

  /// (x − 1 − W₀(z))/x² for x = √(2(e·z + 1)) ≤ 0.81.
  @inline(__always) static func branch(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.c8fe1a71decf1p-23, 0x1.3a64be0bd8988p-11, 0x1.e9e2516077a8fp-7, 0x1.e6b0633f4f1b9p-4,
      0x1.9c2800bc681bdp-2, 0x1.363c2c6d0f395p-1, 0x1.5555555555555p-2)
    let q = polynomial(
      x, 0x1.460e5c28188p-11, 0x1.31e2019ed8cf6p-6, 0x1.81545a924ea3p-3, 0x1.bc93a5152c9afp-1,
      0x1.0183548673eb6p+1, 0x1.2357cbfc7615ap+1, 0x1p+0)
    return p / q
  }
}
